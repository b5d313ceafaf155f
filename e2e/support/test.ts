import { rmSync } from 'node:fs';
import { test as base } from '@playwright/test';
import { closeDoors } from '../../db/database.ts';
import { leaveTheDesk } from './desk.ts';
import { type SiteProcess, startSite } from './site-process.ts';
import { type UntouchedPaper, untouchedPaper } from './untouched-paper.ts';

/**
 * Tests get a production server of their own for each worker. DATA_DIR of the worker is that of its server, so that a
 * test may act through lib/desk: from another process than the one that serves.
 */
export const test = base.extend<{ deskLeft: undefined }, { site: SiteProcess; untouched: UntouchedPaper }>({
  deskLeft: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      await use(undefined);
      await leaveTheDesk();
    },
    { auto: true },
  ],
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      const site = await startSite();
      process.env.DATA_DIR = site.dataDir;
      await use(site);
      closeDoors();
      await site.stop();
    },
    { scope: 'worker', auto: true },
  ],
  untouched: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      const paper = await untouchedPaper();
      await use(paper);
      await paper.site.stop();
      rmSync(paper.site.dataDir, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => use(site.origin),
});

export { expect } from '@playwright/test';
