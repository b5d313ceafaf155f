import { defineConfig } from '@playwright/test';

const asRoot = process.getuid?.() === 0;
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/global-setup.ts',
  // The desk renames sections and rearranges fronts: the tests of readers' pages get papers that it has never touched.
  projects: [
    { name: 'readers', testIgnore: /desk-[^/]*\.spec\.ts$/ },
    { name: 'desk', testMatch: /desk-[^/]*\.spec\.ts$/ },
  ],
  outputDir: 'test-results',
  // Tests wait as often as they work: two at a time leave a third of two cores idle.
  workers: 3,
  // A busy machine answers late, and is not wrong.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  // What passes only the second time, on a site of its own, is listed as flaky: it refuses no landing and is to be mended.
  retries: 1,
  reporter: [['list']],
  use: {
    launchOptions: {
      executablePath: process.env.PLAYWRIGHT_CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: asRoot ? ['--no-sandbox', ...quiet] : quiet,
    },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  },
});
