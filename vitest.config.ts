import { defineConfig } from 'vitest/config';

const shared = { setupFiles: ['./scripts/test-setup.ts'], testTimeout: 30_000, hookTimeout: 30_000 };
/** Rooms that hold no database and no state of their own: their tests share what was imported. */
const PURE =
  '{lib/news,lib/platform,lib/wire/{archives,formats,html,json,sheet,subjects,telegram,xml},components}/**/*.test.ts';

export default defineConfig({
  test: {
    // It would leave one core of two idle.
    maxWorkers: 2,
    projects: [
      { test: { ...shared, name: 'pure', include: [PURE], isolate: false } },
      {
        test: {
          ...shared,
          name: 'rooms',
          globalSetup: './scripts/test-global-setup.ts',
          setupFiles: [...shared.setupFiles, './scripts/test-setup-rooms.ts'],
          include: ['{app,lib,db,server,scripts}/**/*.test.ts'],
          exclude: [PURE],
        },
      },
    ],
  },
});
