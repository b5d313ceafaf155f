import { vi } from 'vitest';
import type { Config } from '../lib/platform/config.ts';
import { copyTestPaper } from './test-paper.ts';

// A database that is there is prepared as ever; where there is none, a copy of the prepared one does.
vi.mock(import('./prepare-database.ts'), async (original) => ({
  async prepareDatabase(settings: Config) {
    if (!copyTestPaper(settings.dataDir)) await (await original()).prepareDatabase(settings);
  },
}));
