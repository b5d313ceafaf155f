import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import { publishStory } from '../desk/publish-story.ts';
import { config } from '../platform/config.ts';
import { fileCopy } from './file-copy.ts';
import { row, rows } from './fixtures/archive.ts';
import { file, versionOf } from './fixtures/copy.ts';
import { addSource } from './sources/source-acts.ts';
import type { WireItem } from './wire-item.ts';

const NOW = Date.UTC(2026, 10, 26, 4, 0, 0);
const HOUR = 3_600_000;
const YESTERDAY = NOW - 30 * HOUR;
let sourceId: number;

beforeAll(async () => {
  await prepareDatabase(config());
  ({ id: sourceId } = await addSource({ kind: 'push', name: 'All', address: '', provider: 'all', interval: 600 }));
});
beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(closeDoors);

/** Files an item that a source has brought, and says its story. */
async function come(to: 'draft' | 'publish', item: WireItem): Promise<number> {
  const [filing] = await fileCopy([{ item, original: null }], { sourceId, format: 'test', to });
  return filing?.storyId ?? 0;
}

const dateOf = async (id: number) => (await row('SELECT published_at FROM articles WHERE id = ?', id)).published_at;
const said = (at: number | null) => ({ publishedAt: at });

test('what a source brings and a rule publishes is dated when readers get it; the item keeps its sender’s date', async () => {
  const id = await come('publish', versionOf('live', 1, {}, said(YESTERDAY)));
  expect(await dateOf(id)).toBe(NOW);
  expect(Math.floor(id / 10_000)).toBe(261126);
  expect(
    await rows(
      "SELECT json_extract(item, '$.content.publishedAt') AS said FROM wire_versions JOIN wire_copy ON copy_id = id WHERE guid = 'live'",
    ),
  ).toEqual([{ said: YESTERDAY }]);
});

test.each([
  ['a date', NOW - HOUR],
  ['no date', null],
])('a later version with %s leaves the day of publication as it was', async (_, at) => {
  const guid = `later-${at}`;
  const id = await come('publish', versionOf(guid, 1, {}, said(at)));
  vi.setSystemTime(NOW + HOUR);
  await come('publish', versionOf(guid, 2, {}, said(at)));
  expect(await dateOf(id)).toBe(NOW);
});

test('one that was taken back and comes again is of the day on which readers first had it', async () => {
  const id = await come('publish', versionOf('again', 1));
  vi.setSystemTime(NOW + HOUR);
  await come('publish', versionOf('again', 2, { signal: 'kill' }));
  await come('publish', versionOf('again', 3));
  expect(await dateOf(id)).toBe(NOW);
});

test('a draft is dated when it is published', async () => {
  const id = await come('draft', versionOf('draft', 1, {}, said(YESTERDAY)));
  vi.setSystemTime(NOW + HOUR);
  await publishStory(id, 'editor');
  expect(await dateOf(id)).toBe(NOW + HOUR);
});

test('what the command line files keeps the date of its sender, and an undated later version changes none', async () => {
  const [filing] = await file('publish', versionOf('filed', 1, {}, said(YESTERDAY)));
  expect(await dateOf(filing?.storyId ?? 0)).toBe(YESTERDAY);
  vi.setSystemTime(NOW + HOUR);
  await file('publish', versionOf('filed', 2));
  expect(await dateOf(filing?.storyId ?? 0)).toBe(YESTERDAY);
});
