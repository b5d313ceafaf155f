import { join } from 'node:path';
import Database from 'better-sqlite3';
import Parser from 'rss-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDoors, read } from '../../../db/database.ts';
import { migrateDatabase } from '../../../db/dialects/sqlite/migrate.ts';
import { allSections } from '../../../db/queries/newsroom/sections.ts';
import { correctStory } from '../../desk/correct-story.ts';
import { live, openSections, storyOf } from '../../desk/fixtures/newsroom.ts';
import { publishStory } from '../../desk/publish-story.ts';
import { reviseStory } from '../../desk/revise-story.ts';
import { withdrawStory } from '../../desk/withdraw-story.ts';
import type { FeedFormat, FeedSubject } from '../../news/documents.ts';
import { config } from '../../platform/config.ts';
import { makeFeed } from './feeds.ts';

const HOME: FeedSubject = { page: 'home' };
const MINUTE = 60_000;
const NOON = Date.UTC(2026, 10, 1, 4);

interface Item {
  id: string;
  title: string;
  date_published: string;
  date_modified: string;
}

async function text(format: FeedFormat, number = 1, of = HOME): Promise<string> {
  return (await makeFeed({ document: 'feed', of, format, number }))?.text ?? '';
}

async function json(number = 1, of = HOME): Promise<{ items: Item[]; next_url?: string }> {
  return JSON.parse(await text('json', number, of)) as { items: Item[]; next_url?: string };
}

async function itemOf(id: number): Promise<Item | undefined> {
  return (await json()).items.find((item) => item.id.endsWith(String(id)));
}

let oldest: number;
beforeAll(async () => {
  migrateDatabase(config().dataDir);
  await openSections();
  oldest = await live('Story 0', { publishedAt: NOON });
  for (let at = 1; at < 120; at += 1)
    await live(`Story ${at}`, { publishedAt: NOON + at * MINUTE }, at % 2 ? 'biz' : 'news/metro');
}, 60_000);
afterAll(() => closeDoors());

describe('pages of a feed', () => {
  test('hold fifty stories each, newest first, every story once', async () => {
    const titles = (await Promise.all([1, 2, 3].map((number) => json(number)))).map(({ items }) =>
      items.map(({ title }) => title),
    );
    expect(titles.map(({ length }) => length)).toEqual([50, 50, 20]);
    expect(titles.flat()).toEqual(Array.from({ length: 120 }, (_, at) => `Story ${119 - at}`));
  });

  test('name the next one, and there is none after the last', async () => {
    expect((await json(1)).next_url).toMatch(/\/feeds\/feed\.json\?page=2$/);
    expect((await json(3)).next_url).toBeUndefined();
    expect(await makeFeed({ document: 'feed', of: HOME, format: 'rss', number: 4 })).toBeNull();
    const atom = await text('atom', 2);
    for (const [rel, page] of [
      ['first', ''],
      ['previous', ''],
      ['next', '?page=3'],
      ['last', '?page=3'],
      ['self', '?page=2'],
    ] as const)
      expect(atom).toMatch(new RegExp(`<link href="[^"]+/feeds/atom.xml${page.replace('?', '\\?')}" rel="${rel}"`));
  });

  test('are of their section only', async () => {
    const { items } = await json(1, { page: 'section', section: 'biz', number: 1 });
    expect(items[0]?.title).toBe('Story 119');
    expect(items.every(({ title }) => Number(title.slice(6)) % 2 === 1)).toBe(true);
    expect(
      await makeFeed({
        document: 'feed',
        of: { page: 'section', section: 'none', number: 1 },
        format: 'rss',
        number: 1,
      }),
    ).toBeNull();
  });
});

test('a story stands in the feeds of its further sections, with all its sections as categories', async () => {
  const opinion = (await read(allSections)).get('opinion')?.id ?? 0;
  const id = await live('Story of two', { publishedAt: NOON - MINUTE, alsoIn: [opinion] }, 'biz');
  const { items } = await json(1, { page: 'section', section: 'opinion', number: 1 });
  expect(items).toMatchObject([{ title: 'Story of two', tags: ['Business', 'Opinion'] }]);
  await withdrawStory(id, { as: 'withdrawn', reason: 'test' });
  expect(await json(1, { page: 'section', section: 'opinion', number: 1 })).toMatchObject({ items: [] });
});

test('the same stories are the same bytes', async () => {
  for (const format of ['rss', 'atom', 'json'] as const) expect(await text(format)).toBe(await text(format));
});

test('a story is updated when its words change or it is corrected, and not when it is only published again', async () => {
  const id = await live('As it was', { publishedAt: NOON + 200 * MINUTE });
  const first = await itemOf(id);
  expect(first?.date_modified).toBe(first?.date_published);
  const same = storyOf('As it was', { publishedAt: NOON + 200 * MINUTE, editor: 'Another Editor' });
  await reviseStory(id, { content: same, author: 'test' });
  await publishStory(id, 'test');
  expect(await itemOf(id)).toEqual(first);
  await reviseStory(id, { content: storyOf('As it is', { publishedAt: NOON + 200 * MINUTE }), author: 'test' });
  await publishStory(id, 'test');
  const second = await itemOf(id);
  expect(Date.parse(second?.date_modified ?? '')).toBeGreaterThan(Date.parse(first?.date_modified ?? ''));
  expect([second?.id, second?.date_published]).toEqual([first?.id, first?.date_published]);
  const correctedAt = Date.parse(second?.date_modified ?? '') + MINUTE;
  await correctStory(id, { kind: 'correction', wrong: null, right: 'So it is.', correctedBy: 'test', correctedAt });
  expect(Date.parse((await itemOf(id))?.date_modified ?? '')).toBe(correctedAt);
});

test('an undated story is left out, because an entry must say when it was', async () => {
  const id = await live('Nobody knows when', { publishedAt: NOON + 300 * MINUTE });
  expect(await itemOf(id)).toBeDefined();
  const db = new Database(join(config().dataDir, 'shine.sqlite'));
  db.prepare('UPDATE articles SET published_at = NULL WHERE id = ?').run(id);
  db.close();
  expect(await itemOf(id)).toBeUndefined();
  for (const format of ['rss', 'atom'] as const) expect(await text(format)).not.toContain('Nobody knows when');
});

test('Atom has a tombstone of what has gone, other formats just lack it, and all can still be read', async () => {
  await withdrawStory(oldest, { reason: 'test', as: 'taken-down' });
  expect(await text('atom')).toMatch(new RegExp(`<at:deleted-entry ref="tag:[^"]+story/${oldest}" when="[^"]+Z"/>`));
  expect(await text('atom', 2)).not.toContain('deleted-entry');
  const parser = new Parser();
  expect((await parser.parseString(await text('atom'))).items.length).toBeGreaterThan(45);
  expect((await parser.parseString(await text('rss', 3))).items.map(({ title }) => title)).not.toContain('Story 0');
});

test('signs that XML gives a meaning are words in a headline', async () => {
  const headline = 'Fish & chips <b>"cheap"</b> ]]> at last';
  await live(headline, { publishedAt: NOON + 400 * MINUTE });
  const parser = new Parser();
  for (const format of ['rss', 'atom'] as const)
    expect((await parser.parseString(await text(format))).items[0]?.title).toBe(headline);
});
