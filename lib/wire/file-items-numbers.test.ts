import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { openWriter } from '../../db/dialects/sqlite/connection.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import { config } from '../platform/config.ts';
import { fileItems } from './file-items.ts';
import { wireItem as item } from './fixtures/wire-item.ts';
import type { WireItem } from './wire-item.ts';

beforeAll(() => prepareDatabase(config()));
afterAll(closeDoors);

const at = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day, 4);

async function idsOf(...filed: WireItem[]): Promise<number[]> {
  return (await fileItems(filed, [])).filings.map(({ storyId }) => storyId);
}

test('stories are numbered by their day in Shanghai, one after the other', async () => {
  const dated = { publishedAt: Date.UTC(2003, 2, 1, 16) };
  expect(await idsOf(item({}, dated), item({}, dated))).toEqual([303020001, 303020002]);
  expect(await idsOf(item({}, dated))).toEqual([303020003]);
});

test('stories without a date take the numbers that begin with 0000', async () => {
  const [first = 0, second] = await idsOf(item({}), item({}));
  expect(first).toBeLessThan(1_000_000);
  expect(second).toBe(first + 1);
});

test('a number that a story brings is kept when it is free', async () => {
  const publishedAt = at(2003, 4, 1);
  expect(await idsOf(item({ number: 304014711 }, { publishedAt }))).toEqual([304014711]);
});

test('a number that a story brings and another has is not taken away', async () => {
  const publishedAt = at(2003, 4, 2);
  await idsOf(item({ number: 304020001 }, { publishedAt }));
  const [id] = await idsOf(item({ number: 304020001 }, { publishedAt }));
  expect(id).toBe(304020002);
});

test('of two stories that bring the same number at once, the first keeps it', async () => {
  const publishedAt = at(2003, 4, 3);
  const story = () => item({ number: 304030005 }, { publishedAt });
  const [first, second] = await idsOf(story(), story());
  expect(first).toBe(304030005);
  expect(second).not.toBe(first);
});

test.each([
  ['before', true],
  ['after', false],
])('a story that brings the first number of a day, %s one that brings none, meets no other', async (_, first) => {
  const publishedAt = first ? at(2003, 4, 4) : at(2003, 4, 5);
  const own = item({ number: first ? 304040001 : 304050001 }, { publishedAt });
  const ids = await idsOf(...(first ? [own, item({}, { publishedAt })] : [item({}, { publishedAt }), own]));
  expect(new Set(ids).size).toBe(2);
});

test('a day whose last number was brought along gives out the free ones below it', async () => {
  const publishedAt = at(2003, 4, 6);
  await idsOf(item({ number: 304069999 }, { publishedAt }), item({ number: 304060002 }, { publishedAt }));
  const ids = await idsOf(item({}, { publishedAt }), item({}, { publishedAt }));
  expect(ids).toEqual([304060001, 304060003]);
});

test('a day that has given out all its numbers goes on with those of the undated', async () => {
  const publishedAt = at(2003, 4, 7);
  const db = openWriter(config().dataDir);
  const insert = db.prepare(
    "INSERT INTO stories (id, kind, state, section_id, created_at) VALUES (?, 'news', 'draft', 1, 0)",
  );
  db.transaction(() => {
    for (let id = 304070001; id <= 304079998; id += 1) insert.run(id);
  })();
  db.close();
  const ids = await idsOf(item({}, { publishedAt }), item({}, { publishedAt }));
  expect(ids[0]).toBe(304079999);
  expect(ids[1]).toBeLessThan(1_000_000);
});

test('a story that brings the last number of all undated ones leaves room for the next', async () => {
  await idsOf(item({ number: 999_999 }));
  const [id = 0] = await idsOf(item({}));
  expect(id).toBeLessThan(999_999);
});
