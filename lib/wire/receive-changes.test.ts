import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import { config } from '../platform/config.ts';
import { archiveLine, outcomesOf, receiveArchive, row, rows } from './fixtures/archive.ts';

beforeAll(() => prepareDatabase(config()));
afterAll(closeDoors);

/** Receives one article, and again with a change; returns its number and what the change came to. */
async function receiveChange(id: string, change: Record<string, unknown>) {
  const fields = { source: 'changes', id, section: 'Ferries', topics: ['Ferries'] };
  const [storyId] = (await receiveArchive([archiveLine(fields)])).storyIds;
  const report = await receiveArchive([archiveLine({ ...fields, ...change })]);
  return { storyId, report };
}

const articleOf = (id: unknown) => row('SELECT * FROM articles WHERE id = ?', id);
const stampOn = async (tag: string) => (await row('SELECT number FROM stamps WHERE tag = ?', tag)).number;
const clock = async () => (await row('SELECT number FROM clock')).number;

test('an item that reads differently becomes the next revision, live at once', async () => {
  const { storyId, report } = await receiveChange('words', { title: 'Ferry line closes' });
  expect(outcomesOf(report)).toEqual({ changed: 1 });
  expect(await articleOf(storyId)).toMatchObject({ headline: 'Ferry line closes' });
  expect(await row('SELECT state, live_revision, draft_revision FROM stories WHERE id = ?', storyId)).toEqual({
    state: 'live',
    live_revision: 2,
    draft_revision: null,
  });
  const history = await rows(
    'SELECT number, author, content ->> ? AS headline FROM revisions WHERE story_id = ?',
    '$.headline',
    storyId,
  );
  expect(history).toEqual([
    { number: 1, author: 'wire:changes', headline: 'Ferry line reopens' },
    { number: 2, author: 'wire:changes', headline: 'Ferry line closes' },
  ]);
});

test('a change is stamped on every page that shows the story, and on no other', async () => {
  const { storyId: other } = await receiveChange('bystander', {});
  const before = await clock();
  const { storyId } = await receiveChange('stamped', { title: 'Ferry line closes' });
  const now = await clock();
  expect(now).toBe(Number(before) + 2);
  expect(await stampOn(`article:${storyId}`)).toBe(now);
  expect(await stampOn('topic:ferries')).toBe(now);
  expect(Number(await stampOn(`article:${other}`))).toBeLessThan(Number(now));
});

test('readers find the new words and no longer the old ones', async () => {
  const { storyId } = await receiveChange('index', { body_paragraphs: ['Hovercraft took over.'] });
  const found = (word: string) =>
    rows(
      'SELECT id FROM articles WHERE place IN (SELECT rowid FROM search_index WHERE search_index MATCH ?) AND id = ?',
      `"${word}"`,
      storyId,
    );
  expect(await found('hovercraft')).toEqual([{ id: storyId }]);
  expect(await found('river')).toEqual([]);
});

test.each([
  ['headline', { title: 'Ferry line closes' }],
  ['standfirst', { summary: 'It is back.' }],
  ['body', { body_paragraphs: ['The ferry crosses the river no more.'] }],
])('a changed %s tells readers when the words changed', async (name, change) => {
  const began = Date.now();
  const { storyId } = await receiveChange(`updated-${name}`, change);
  const { updated_at: updatedAt } = await articleOf(storyId);
  expect(updatedAt).toBeGreaterThanOrEqual(began);
  expect(updatedAt).toBeLessThanOrEqual(Date.now());
});

test.each([
  ['topics', { topics: ['Ferries', 'Rivers'] }],
  ['byline', { byline: 'Ke Jiayun' }],
  ['dateline', { dateline: 'SHANGHAI, May 4' }],
])('a changed %s is a change that does not say the words changed', async (name, change) => {
  const { storyId, report } = await receiveChange(`same-words-${name}`, change);
  expect(outcomesOf(report)).toEqual({ changed: 1 });
  expect(await articleOf(storyId)).toMatchObject({ updated_at: null });
});

test('the time of the last change stays when only topics change after it', async () => {
  const id = 'then-topics';
  const { storyId } = await receiveChange(id, { title: 'Ferry line closes' });
  const { updated_at: updatedAt } = await articleOf(storyId);
  await receiveArchive([archiveLine({ source: 'changes', id, title: 'Ferry line closes', topics: ['Rivers'] })]);
  expect(await articleOf(storyId)).toMatchObject({ updated_at: updatedAt });
});

test('a story that gets another date keeps its number and moves in the lists', async () => {
  const { storyId } = await receiveChange('moved', { published_at: '2001-05-06T08:00:00+08:00' });
  expect(String(storyId)).toMatch(/^10504/);
  expect(await articleOf(storyId)).toMatchObject({ published_at: Date.UTC(2001, 4, 6) });
  const counts = await row(
    "SELECT sum(count) AS listed, (SELECT count(*) FROM articles) AS live FROM list_days WHERE list = 'paper'",
  );
  expect(counts.listed).toBe(counts.live);
});

test('each revision is chained to the one before it', async () => {
  const { storyId } = await receiveChange('chained', { title: 'Ferry line closes' });
  const hashes = await rows('SELECT hash FROM revisions WHERE story_id = ? ORDER BY number', storyId);
  expect(new Set(hashes.map(({ hash }) => hash)).size).toBe(2);
});

test('an item that stands twice in a file is taken once and repeated once', async () => {
  const line = archiveLine({ source: 'twice', id: 'same' });
  const report = await receiveArchive([line, line]);
  expect(outcomesOf(report)).toEqual({ taken: 1, repeated: 1 });
  expect(await row("SELECT count(*) AS count FROM articles WHERE source = 'twice'")).toEqual({ count: 1 });
});

test('of an item that stands twice in a file and reads differently, the last word is live', async () => {
  const versions = ['first', 'second', 'third'].map((title) => archiveLine({ source: 'versions', id: 'v', title }));
  const report = await receiveArchive(versions);
  expect(outcomesOf(report)).toEqual({ taken: 1, changed: 2 });
  expect(await row("SELECT headline FROM articles WHERE source = 'versions'")).toEqual({ headline: 'third' });
  const again = await receiveArchive(versions);
  expect(outcomesOf(again), 'received again, it is no change').toEqual({ repeated: 3 });
});

test('a text that comes back after another one is a change again', async () => {
  const [one, two] = ['One', 'Two'].map((title) => archiveLine({ source: 'back', id: 'b', title }));
  for (const line of [one, two, one]) await receiveArchive([line ?? '']);
  expect(await row("SELECT headline FROM articles WHERE source = 'back'")).toEqual({ headline: 'One' });
});

test('a story that asks for another section moves there, and its old address with it', async () => {
  await receiveArchive([archiveLine({ source: 'mover', id: 'm', section: 'First place' })]);
  await receiveArchive([archiveLine({ source: 'mover', id: 'm', section: 'Second place' })]);
  const { path } = await row(
    "SELECT s.path FROM articles AS a JOIN sections AS s ON s.id = a.section_id WHERE a.source = 'mover'",
  );
  expect(path).toBe('mover/second-place');
});

test('two items of different providers may have the same id', async () => {
  const report = await receiveArchive([
    archiveLine({ source: 'one', id: 'shared' }),
    archiveLine({ source: 'two', id: 'shared' }),
  ]);
  expect(outcomesOf(report)).toEqual({ taken: 2 });
});

test('an item that waits for an editor is a draft that readers do not see', async () => {
  const line = archiveLine({ source: 'waiting', id: 'w', published_at: '2199-01-01T00:00:00Z' });
  const report = await receiveArchive([line]);
  const [id] = report.storyIds;
  expect(outcomesOf(report)).toEqual({ held: 1 });
  expect(await row('SELECT state, draft_revision, live_revision FROM stories WHERE id = ?', id)).toEqual({
    state: 'draft',
    draft_revision: 1,
    live_revision: null,
  });
  expect(await rows('SELECT id FROM articles WHERE id = ?', id)).toEqual([]);
  expect(outcomesOf(await receiveArchive([line]))).toEqual({ repeated: 1 });
});

test('a live story whose next word is dated in the future goes on as it was', async () => {
  const { storyId, report } = await receiveChange('future', { title: 'Later', published_at: '2199-01-01T00:00:00Z' });
  expect(outcomesOf(report)).toEqual({ held: 1 });
  expect(await articleOf(storyId)).toMatchObject({ headline: 'Ferry line reopens' });
});
