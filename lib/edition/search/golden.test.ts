import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDoors, read } from '../../../db/database.ts';
import { filedItems } from '../../../db/queries/newsroom/wire.ts';
import { prepareDatabase } from '../../../scripts/prepare-database.ts';
import { parseQuestion } from '../../news/search/question.ts';
import { config } from '../../platform/config.ts';
import { receive } from '../../wire/fixtures/archive.ts';
import { answerQuestion } from './answer-question.ts';
import ARCHIVE_QUERIES from './fixtures/golden.json' with { type: 'json' };

/** What readers should find: queries, and what belongs at the top of their answers. */

beforeAll(() => prepareDatabase(config()));
afterAll(closeDoors);

const ask = (params: string) => answerQuestion(parseQuestion(new URLSearchParams(params)), 1);
const found = async (params: string) => (await ask(params)).hits.map(({ article }) => article.id);

describe('in the sample newspaper', () => {
  test.each<[params: string, best: number]>([
    ['q=xiaolongbao', 2_611_170_001],
    ['q=how+to+eat+crab', 2_611_220_002],
    ['q=shanghai+metro+exit', 2_611_160_001],
    ['q="plum+rain"', 2_611_210_001],
    ['q=dragon+boats', 2_606_190_001],
    ['q=abacuses', 2_611_130_002],
    ['q=昆曲', 2_611_190_002],
    ['q=昆', 2_611_190_002],
    ['q=水磨调', 2_611_190_002],
    ['q=شاي', 2_611_120_004],
    ['q="on+foot"&section=opinion', 2_611_160_002],
    ['q=waibaidu', 2_611_100_002],
    ['q=calligra', 2_611_230_002],
    ['q=tea&section=feature/taste', 2_610_290_001],
    ['q=tea&language=ar', 2_611_120_004],
    ['author=sample-teacher&q=tones', 2_611_170_003],
    ['from=2026-06-19&to=2026-06-19', 2_606_190_001],
  ])('%s finds first story %d', async (params, best) => {
    const ids = await found(params);
    expect(ids.slice(0, 3)).toContain(best);
  });

  test('a caption, a byline and a topic are found as well', async () => {
    expect(await found('q="never+quite+dries"')).toContain(2_611_210_001);
    expect(await found('q=Illustrator')).toContain(2_611_140_002);
    expect(await found('q="Water+towns"')).toContain(2_611_080_001);
  });

  test('very common words alone find the stories that have them in the headline, the newest first', async () => {
    const { hits, total } = await ask('q=the+of');
    expect(total).toBeGreaterThan(hits.length);
    const headed = hits.filter(({ article }) => /\bthe\b/i.test(article.headline) && /\bof\b/i.test(article.headline));
    expect(headed.length).toBeGreaterThan(0);
    expect(hits.slice(0, headed.length)).toEqual(headed);
    const times = headed.map(({ article }) => Date.parse(article.time?.machine ?? ''));
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });

  test('what narrows a search down leaves nothing else', async () => {
    const { hits, author } = await ask('q=shanghai&author=Sample+Cook');
    expect(author).toBe('Sample Cook');
    expect(hits.length).toBeGreaterThan(0);
    for (const { article } of hits) expect(article.signature).toContain('Sample Cook');
    const regions = await ask('section=regions');
    expect(regions.total).toBe(9);
    for (const { article } of regions.hits) expect(article.path).toMatch(/^\/regions\//);
  });

  test('by time the newest comes first, and pages go on where the one before ended', async () => {
    const first = await answerQuestion(parseQuestion(new URLSearchParams('q=the&sort=time')), 1);
    const second = await answerQuestion(parseQuestion(new URLSearchParams('q=the&sort=time')), 2);
    const times = [...first.hits, ...second.hits].map(({ article }) => article.time?.machine ?? '');
    expect(times).toEqual(times.toSorted().toReversed());
    expect(new Set([...first.hits, ...second.hits].map(({ article }) => article.id)).size).toBe(times.length);
    expect(first.pages).toBe(Math.ceil(first.total / 20));
  });

  test('what is found by the beginning of a word says so', async () => {
    expect(await ask('q=xiaolong')).toMatchObject({ widened: false });
    expect(await ask('q=xiaolongb')).toMatchObject({ widened: true });
    expect(await ask('q=xiaolongb*')).toMatchObject({ widened: false });
  });

  test.each<[params: string, best: number, respelt: string]>([
    ['q=xiao+long+bao', 2_611_170_001, 'xiaolongbao'],
    ['q=Xiao+Long+Bao+soup', 2_611_170_001, 'xiaolongbao soup'],
    ['q=kun+qu+opera', 2_611_190_001, 'kunqu opera'],
    ['q=shi+ku+men', 2_611_180_001, 'shikumen'],
  ])('%s, written apart, finds story %d by “%s”', async (params, best, respelt) => {
    const { hits, ...results } = await ask(params);
    expect(results).toMatchObject({ widened: true, respelt });
    expect(hits.map(({ article }) => article.id).slice(0, 3)).toContain(best);
  });

  test('words that are found apart, or were quoted, are not written together', async () => {
    expect(await ask('q=plum+rains')).toMatchObject({ widened: false, respelt: null });
    expect(await ask('q="xiao"+"long"+"bao"')).toMatchObject({ hits: [], respelt: null });
  });

  test.each(['q=qqqq', 'q=!!!', 'q=tea&section=nowhere', 'author=nobody', 'from=1850-01-01&to=1850-01-02'])(
    '%s finds nothing, without an error',
    async (params) => {
      expect(await ask(params)).toMatchObject({ hits: [], total: 0, pages: 1 });
    },
  );
});

const archives =
  process.env.SHINE_ARCHIVES ?? fileURLToPath(new URL('../../../../shared/data/archive/', import.meta.url));
const FILES = [
  'reuters21578.jsonl.gz',
  'digitalgov.jsonl.gz',
  'opensuse-news.jsonl.gz',
  'cctv-zh.jsonl.gz',
  'pud-multilingual.jsonl.gz',
];
const PROVIDERS = ['reuters21578', 'digitalgov', 'opensuse-news', 'cctv-xwlb', 'ud-pud'];

if (!FILES.every((file) => existsSync(archives + file))) {
  console.warn(`The golden queries over the shared archives were not asked: there are none in ${archives}.`);
} else {
  describe('in the shared archives', () => {
    beforeAll(async () => {
      for (const file of FILES) await receive(archives + file);
    }, 300_000);

    test.each(ARCHIVE_QUERIES)('$query finds what belongs to it among the first five', async ({ query, best }) => {
      const ids = (await found(new URLSearchParams({ q: query }).toString())).slice(0, 5);
      const wanted = await read(async (db) => {
        const filed = await Promise.all(PROVIDERS.map((provider) => filedItems(db, provider, best)));
        return filed.flatMap((items) => [...items.values()].map(({ storyId }) => storyId));
      });
      expect(wanted).toHaveLength(best.length);
      expect(ids).toEqual(expect.arrayContaining(wanted));
    });
  });
}
