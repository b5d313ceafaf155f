import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{components,lib,db,server,scripts}/**/*.test.ts'],
    setupFiles: ['./scripts/test-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
