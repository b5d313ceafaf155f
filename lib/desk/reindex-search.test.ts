import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { openWriter } from '../../db/dialects/sqlite/connection.ts';
import { migrateDatabase } from '../../db/dialects/sqlite/migrate.ts';
import { search } from '../edition/search/search.ts';
import { bodyOfParagraphs } from '../news/body/body.ts';
import { plainStory } from '../news/content.ts';
import { parseQuestion } from '../news/search/question.ts';
import { config } from '../platform/config.ts';
import { fileItems } from '../wire/file-items.ts';
import { noFacts } from '../wire/wire-item.ts';
import { live, openSections, storyOf } from './fixtures/newsroom.ts';
import { reindexSearch } from './reindex-search.ts';
import { reviseStory } from './revise-story.ts';
import { withdrawStory } from './withdraw-story.ts';

const ARCHIVE = 1203;

let ferry: number;
let withdrawn: number;

beforeAll(async () => {
  migrateDatabase(config().dataDir);
  await openSections();
  ferry = await live('Ferry opens', {
    bylines: [{ type: 'person', name: 'Ann Lee', role: 'author' }],
    topics: ['Rivers'],
    lead: { media: 'p'.repeat(43), alt: 'A gangway', caption: null, credit: null },
  });
  await live('轮渡恢复', { language: 'zh-Hans' }, 'biz/tech');
  withdrawn = await live('Ferry rumour');
  await withdrawStory(withdrawn, { reason: 'test', as: 'withdrawn' });
  await reviseStory(ferry, { content: storyOf('Draft of a zeppelin'), author: 'reporter' });
  const items = Array.from({ length: ARCHIVE }, (_, at) => ({
    provider: 'test',
    guid: String(at),
    number: null,
    section: { path: 'news/world' },
    hold: null,
    notes: [],
    facts: noFacts(),
    content: plainStory(`Archive story ${at}`, bodyOfParagraphs(['Text.'])),
  }));
  await fileItems(items, []);
}, 60_000);
beforeEach(() => onDatabase('DELETE FROM search_index'));
afterAll(() => closeDoors());

function onDatabase(sql: string): unknown {
  const db = openWriter(config().dataDir);
  try {
    const statement = db.prepare(sql);
    return statement.reader ? statement.pluck().get() : statement.run();
  } finally {
    db.close();
  }
}

const indexed = () => onDatabase('SELECT count(*) FROM search_index');
const published = () => onDatabase('SELECT count(*) FROM articles');
const found = async (params: string) => {
  const { hits, total } = await search(parseQuestion(new URLSearchParams(params)), 1);
  return { total, ids: hits.map(({ article }) => article.id) };
};

describe('an index that was made anew', () => {
  test('is filled with everything that is published, whatever it is found by', async () => {
    expect(await found('q=ferry')).toEqual({ total: 0, ids: [] });
    await reindexSearch(() => undefined);
    expect(indexed()).toBe(published());
    for (const params of ['q=ferry', 'q=gangway', 'q=rivers', 'q="ann+lee"', 'author=ann-lee', 'section=news/metro'])
      expect((await found(params)).ids, params).toEqual([ferry]);
    expect((await found('q=轮渡&language=zh-Hans&section=biz')).total).toBe(1);
    expect((await found('section=news')).total).toBe(ARCHIVE + 1);
    expect((await found('q="archive+story"')).total).toBe(ARCHIVE);
  });

  test('knows nothing of drafts and of what is withdrawn', async () => {
    await reindexSearch(() => undefined);
    expect((await found('q=zeppelin')).ids).toEqual([]);
    expect((await found('q=rumour')).ids).toEqual([]);
  });

  test('says how far it has come', async () => {
    const told: number[] = [];
    await reindexSearch((done) => told.push(done));
    expect(told).toEqual([500, 1000, published()]);
  });

  test('is filled once, though two processes begin at the same time', async () => {
    const told: number[] = [];
    await Promise.all([1, 2].map(() => reindexSearch((done) => told.push(done))));
    expect(indexed()).toBe(published());
    expect(told).toEqual([500, 1000, published()]);
    expect((await found('q=ferry')).ids).toEqual([ferry]);
    await withdrawStory(await live('Zanzibar'), { reason: 'test', as: 'withdrawn' });
    expect((await found('q=zanzibar')).ids).toEqual([]);
  });

  test('stays empty when filling it is cut off, and is filled the next time', async () => {
    const failing = reindexSearch((done) => {
      if (done > 500) throw new Error('cut off');
    });
    await expect(failing).rejects.toThrow('cut off');
    expect(indexed()).toBe(0);
    await reindexSearch(() => undefined);
    expect(indexed()).toBe(published());
  });
});

test('an index with something in it is left alone', async () => {
  await live('Newcomer');
  await reindexSearch(() => expect.unreachable());
  expect(indexed()).toBe(1);
});

test('a paper without stories needs no index', async () => {
  onDatabase('DELETE FROM articles');
  await reindexSearch(() => expect.unreachable());
  expect(indexed()).toBe(0);
});
