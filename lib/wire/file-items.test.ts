import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import type { StoryContent } from '../news/content.ts';
import { config } from '../platform/config.ts';
import { fileItems } from './file-items.ts';
import { archiveLine, receiveArchive, row, rows } from './fixtures/archive.ts';
import { wireItem as item } from './fixtures/wire-item.ts';
import type { WireItem } from './wire-item.ts';

beforeAll(() => prepareDatabase(config()));
afterAll(closeDoors);

async function idsOf(...filed: WireItem[]): Promise<number[]> {
  return (await fileItems(filed, [])).filings.map(({ storyId }) => storyId);
}

/** The path of the section in which each story is published. */
async function sectionsOf(...ids: number[]): Promise<unknown[]> {
  const found = await rows(
    'SELECT sections.path FROM articles JOIN sections ON sections.id = section_id JOIN json_each(?) ON value = articles.id ORDER BY key',
    JSON.stringify(ids),
  );
  return found.map(({ path }) => path);
}

test('what has no section goes to /unsorted/', async () => {
  const [id = 0] = await idsOf(item({}));
  expect(await sectionsOf(id)).toEqual(['unsorted']);
});

test('a section that we know is used, whether named by path or by its names', async () => {
  const ids = await idsOf(
    item({ section: { path: 'news/world' } }),
    item({ section: { names: ['Feature', 'Art & Culture'] } }),
  );
  expect(await sectionsOf(...ids)).toEqual(['news/world', 'feature/art-culture']);
});

test('sections that are missing are made below their department, outside the menus', async () => {
  const { sectionsMade } = await fileItems(
    [
      item({ section: { names: ['River Agency', '水运'] } }),
      item({ section: { names: ['River Agency', 'Ferries & Co'] } }),
    ],
    [],
  );
  expect(sectionsMade).toEqual(['river-agency', 'river-agency/shui-yun', 'river-agency/ferries-co']);
  const made = await rows(
    "SELECT path, name, header_order, footer_order FROM sections WHERE path LIKE 'river%' ORDER BY id",
  );
  expect(made).toEqual([
    { path: 'river-agency', name: 'River Agency', header_order: null, footer_order: null },
    { path: 'river-agency/shui-yun', name: '水运', header_order: null, footer_order: null },
    { path: 'river-agency/ferries-co', name: 'Ferries & Co', header_order: null, footer_order: null },
  ]);
});

test('a department whose name is a word of our own addresses gets another one', async () => {
  const ids = await idsOf(item({ section: { names: ['Search', 'Search'] } }), item({ section: { path: 'api' } }));
  expect(await sectionsOf(...ids)).toEqual(['search-section/search', 'api-section']);
});

test('the sections of an archive are ours where they are mapped, and else below its provider', async () => {
  const lines = [
    archiveLine({ source: 'reuters21578', id: 'mapped', section: 'Energy' }),
    archiveLine({ source: 'reuters21578', id: 'unknown', section: 'Horoscopes' }),
    archiveLine({ source: 'stranger', id: 'stranger', section: 'Horoscopes' }),
  ];
  const report = await receiveArchive(lines);
  expect(report.sectionsMade).toEqual(['reuters', 'reuters/horoscopes', 'stranger', 'stranger/horoscopes']);
  const placed = await rows(
    "SELECT path FROM wire_items JOIN articles ON articles.id = story_id JOIN sections ON sections.id = section_id WHERE guid IN ('mapped', 'unknown', 'stranger') ORDER BY path",
  );
  expect(placed.map(({ path }) => path)).toEqual(['biz/economy', 'reuters/horoscopes', 'stranger/horoscopes']);
});

test('an order to use one section goes before what the items ask for', async () => {
  const lines = [
    archiveLine({ source: 'ordered', id: '1', section: 'X' }),
    archiveLine({ source: 'ordered', id: '2' }),
  ];
  const report = await receiveArchive(lines, { section: 'news/sport' });
  expect(report).toMatchObject({ sectionsMade: [], withoutSection: 0 });
  const placed = await rows(
    "SELECT DISTINCT path FROM articles JOIN sections ON sections.id = section_id WHERE source = 'ordered'",
  );
  expect(placed).toEqual([{ path: 'news/sport' }]);
});

test('people, agencies and topics are known by their names, and written once', async () => {
  const bylines: StoryContent['bylines'] = [
    { type: 'person', name: 'Ana Gómez', role: 'author' },
    { type: 'agency', name: 'River Wire' },
  ];
  await idsOf(item({}, { bylines, topics: ['Ferries'] }), item({}, { bylines, topics: ['Ferries', 'Rivers'] }));
  expect(await rows("SELECT name FROM people WHERE slug = 'ana-gomez'")).toEqual([{ name: 'Ana Gómez' }]);
  expect(await rows("SELECT name FROM agencies WHERE slug = 'river-wire'")).toEqual([{ name: 'River Wire' }]);
  expect(
    await row("SELECT count(*) AS ties FROM article_topics JOIN topics ON topics.id = topic_id WHERE slug = 'ferries'"),
  ).toEqual({ ties: 2 });
});

test('a batch of items with very many topics is filed like any other', async () => {
  const topics = Array.from({ length: 100 }, (_, number) => `Subject ${number}`);
  const ids = await idsOf(...Array.from({ length: 400 }, () => item({}, { topics })));
  expect(ids).toHaveLength(400);
});

test('an act that fails leaves nothing behind', async () => {
  const before = await row('SELECT count(*) AS stories, (SELECT number FROM clock) AS clock FROM stories');
  await expect(fileItems([item(), item({ number: 99_999_999_999 })], [])).rejects.toThrow();
  expect(await row('SELECT count(*) AS stories, (SELECT number FROM clock) AS clock FROM stories')).toEqual(before);
});
