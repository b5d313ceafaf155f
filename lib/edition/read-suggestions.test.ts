import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { migrateDatabase } from '../../db/dialects/sqlite/migrate.ts';
import { live, openSections } from '../desk/fixtures/newsroom.ts';
import { withdrawStory } from '../desk/withdraw-story.ts';
import { config } from '../platform/config.ts';
import { blankNotes, takingNotes } from '../platform/page-notes.ts';
import { readSuggestions } from './read-suggestions.ts';
import { wordsInPath } from './search/suggestions.ts';

let newest: number[];
let crab: number;
let crabs: number[];

beforeAll(async () => {
  migrateDatabase(config().dataDir);
  await openSections();
  const hour = (at: number) => ({ publishedAt: Date.UTC(2026, 10, 20, at) });
  crab = await live('Hairy crab season', hour(0));
  crabs = [];
  for (let at = 0; at < 6; at += 1)
    crabs.push(await live(`Crab market ${'abcdef'[at]}`, { publishedAt: Date.UTC(2020, 0, at + 1) }));
  newest = [];
  for (const at of [1, 2, 3, 4, 5]) newest.unshift(await live(`Hour ${at}`, hour(at)));
});
afterAll(() => closeDoors());

const suggested = async (path: string) => {
  const { meant, articles } = await readSuggestions(wordsInPath(path));
  return { meant, ids: articles.map(({ id }) => id) };
};

test('an address whose words a story has is answered with that story', async () => {
  expect(await suggested('/taste/hairy-crab-season/')).toEqual({ meant: true, ids: [crab] });
});

test('words that no story has together are looked for one by one, and no more than five stories are suggested', async () => {
  const { meant, ids } = await suggested('/news/crab-zeppelin/');
  expect(meant).toBe(true);
  expect(ids).toHaveLength(5);
  expect([crab, ...crabs]).toEqual(expect.arrayContaining(ids));
});

test('a word that the story does not have hides it no more than the words of other stories do', async () => {
  await live('Zeppelin market guide', { publishedAt: Date.UTC(2019, 0, 1) });
  expect(await suggested('/taste/hairy-crab-guide/')).toEqual({ meant: true, ids: [crab] });
  expect((await suggested('/what-about-their/')).meant).toBe(false);
});

test.each(['/news/submarine-airport/', '/', '/12345/', '/%'])(
  '%s, which names nothing, is answered with the newest',
  async (path) => {
    expect(await suggested(path)).toEqual({ meant: false, ids: newest.slice(0, 4) });
  },
);

test('the beginning of a word is no reason to think that a story was meant', async () => {
  expect((await suggested('/seas/')).meant).toBe(false);
});

test('a story that was withdrawn is not suggested', async () => {
  const id = await live('Zanzibar ferry');
  expect(await suggested('/zanzibar/')).toEqual({ meant: true, ids: [id] });
  await withdrawStory(id, { reason: 'test', as: 'withdrawn' });
  expect((await suggested('/zanzibar/')).meant).toBe(false);
});

test('the newest come once each, in the language of the site where they stand in it', async () => {
  const twin = { translationGroup: 'twins', publishedAt: Date.UTC(2026, 10, 21) };
  const english = await live('Twin', twin);
  const chinese = await live('双胞胎', { ...twin, language: 'zh-Hans', publishedAt: Date.UTC(2026, 10, 22) });
  const { ids } = await suggested('/nothing-of-that-kind/');
  expect(ids).toEqual([english, ...newest.slice(0, 3)]);
  expect(ids).not.toContain(chinese);
});

test('a page of suggestions is out of date when anything is published', async () => {
  for (const path of ['/zeppelin/', '/hairy-crab/']) {
    const notes = blankNotes();
    await takingNotes(notes, () => suggested(path));
    expect(notes.tags).toContain('latest');
  }
});
