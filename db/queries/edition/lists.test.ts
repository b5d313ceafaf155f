import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStory } from '../../../lib/desk/create-story.ts';
import { publishStory } from '../../../lib/desk/publish-story.ts';
import { withdrawStory } from '../../../lib/desk/withdraw-story.ts';
import { bodyOfParagraphs } from '../../../lib/news/body/body.ts';
import { plainStory } from '../../../lib/news/content.ts';
import { config } from '../../../lib/platform/config.ts';
import { fileItems } from '../../../lib/wire/file-items.ts';
import { noFacts } from '../../../lib/wire/wire-item.ts';
import { prepareDatabase } from '../../../scripts/prepare-database.ts';
import { closeDoors, read } from '../../database.ts';
import { openWriter } from '../../dialects/sqlite/connection.ts';
import { allSections } from '../newsroom/sections.ts';
import { countOf, type List, publishedLanguages, sliceOf } from './lists.ts';
import { newestOf } from './newest.ts';

const PATHS = ['news', 'news/world', 'news/metro', 'biz', 'biz/tech', 'opinion'];

let lists: List[];

beforeAll(async () => {
  await prepareDatabase(config());
  await fillTheArchive();
  const sections = await read(allSections);
  lists = [
    { of: 'paper' },
    ...PATHS.map((path): List => {
      const section = sections.get(path);
      if (!section) throw new Error(path);
      return { of: section.id === section.departmentId ? 'department' : 'section', id: section.id, path };
    }),
  ];
});
afterAll(() => closeDoors());

/** Stories of many days and hours, several in one second, a third of them undated; some come and go again. */
async function fillTheArchive(): Promise<void> {
  const items = Array.from({ length: 400 }, (_, i) => ({
    provider: 'test',
    guid: String(i),
    number: null,
    section: { path: PATHS[i % PATHS.length] ?? 'news' },
    hold: null,
    notes: [],
    facts: noFacts(),
    content: {
      ...plainStory(`Story ${i}`, bodyOfParagraphs(['Text.'])),
      publishedAt: i % 3 === 0 ? null : Date.UTC(1987 + (i % 39), i % 12, 1 + (i % 28), i % 5, 0, i % 2),
    },
  }));
  const { filings } = await fileItems(items, []);
  for (const { storyId } of filings.slice(0, 40)) await withdrawStory(storyId, { reason: 'test', as: 'withdrawn' });
  for (const { storyId } of filings.slice(0, 20)) await publishStory(storyId, 'test');
  for (let i = 0; i < 7; i += 1) {
    const content = plainStory(`Last ${i}`, bodyOfParagraphs(['x']));
    await publishStory(await createStory({ section: 'biz', content, author: 'test' }), 'test');
  }
}

/** The same list the slow and certain way: sort everything. */
function sortedIds(list: List): number[] {
  const db = openWriter(config().dataDir);
  const column = { paper: '1', department: 'department_id', section: 'section_id' }[list.of];
  const rows = db
    .prepare(`SELECT id FROM articles WHERE ${column} = ? ORDER BY place DESC`)
    .pluck()
    .all(list.of === 'paper' ? 1 : list.id);
  db.close();
  return rows as number[];
}

test('any slice of any list is what sorting the whole list would give', async () => {
  const truth = new Map(lists.map((list) => [list, sortedIds(list)]));
  const anySlice = fc.record({
    list: fc.constantFrom(...lists),
    from: fc.nat(450),
    count: fc.integer({ min: 1, max: 60 }),
  });
  await fc.assert(
    fc.asyncProperty(anySlice, async ({ list, from, count }) => {
      const slice = await read((db) => sliceOf(db, list, from, count));
      expect(slice.map(({ id }) => id)).toEqual(truth.get(list)?.slice(from, from + count));
    }),
    { numRuns: 300 },
  );
});

test('a list knows how many articles it has', async () => {
  for (const list of lists) expect(await read((db) => countOf(db, list))).toBe(sortedIds(list).length);
});

test('the newest of a list leave out what they are told to', async () => {
  const [first, second, ...rest] = sortedIds({ of: 'paper' });
  const newest = await read((db) => newestOf(db, { of: 'paper' }, 5, new Set([first ?? 0, second ?? 0]), 'en'));
  expect(newest.map(({ id }) => id)).toEqual(rest.slice(0, 5));
});

test('undated stories come last, dated ones newest first', async () => {
  const all = await read((db) => sliceOf(db, { of: 'paper' }, 0, 1000));
  const times = all.map(({ publishedAt }) => publishedAt ?? Number.NEGATIVE_INFINITY);
  expect(times).toEqual([...times].sort((a, b) => b - a));
  expect(times.at(-1)).toBe(Number.NEGATIVE_INFINITY);
});

test('the languages of the paper are those of what is published at this moment', async () => {
  const languages = () => read(publishedLanguages);
  expect(await languages()).not.toContain('cy');
  const content = { ...plainStory('Croeso', bodyOfParagraphs(['Croeso.'])), language: 'cy' };
  const id = await createStory({ section: 'biz', content, author: 'test' });
  expect(await languages()).not.toContain('cy');
  await publishStory(id, 'test');
  expect(await languages()).toContain('cy');
  await withdrawStory(id, { reason: 'test', as: 'withdrawn' });
  expect(await languages()).not.toContain('cy');
});
