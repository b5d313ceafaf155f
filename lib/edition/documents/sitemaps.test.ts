import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { closeDoors } from '../../../db/database.ts';
import { type ClockWatch, watchClock } from '../../../db/dialects/sqlite/clock-watch.ts';
import { migrateDatabase } from '../../../db/dialects/sqlite/migrate.ts';
import { correctStory } from '../../desk/correct-story.ts';
import { createStory } from '../../desk/create-story.ts';
import { live, openSections, storyOf } from '../../desk/fixtures/newsroom.ts';
import { publishStory } from '../../desk/publish-story.ts';
import { reviseStory } from '../../desk/revise-story.ts';
import { withdrawStory } from '../../desk/withdraw-story.ts';
import { pathOf } from '../../news/paths.ts';
import { config } from '../../platform/config.ts';
import { kept, pathsIn, readIndex, readSitemap } from './fixtures/sitemaps.ts';
import { makeSitemap } from './sitemaps.ts';

const AUGUST = Date.UTC(2026, 7, 10);
const SEPTEMBER = Date.UTC(2026, 8, 10);
/** Half past seven on the first of October in Shanghai, the last of September in London. */
const EDGE = Date.UTC(2026, 8, 30, 23, 30);
const HOUR = 3_600_000;
const pathTo = (id: number) => pathOf({ page: 'article', section: 'news/metro', id });

let watch: ClockWatch;
beforeAll(async () => {
  migrateDatabase(config().dataDir);
  watch = watchClock(config().dataDir);
});
afterAll(() => {
  watch.close();
  closeDoors();
});
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 20, 4) });
});
afterEach(() => {
  vi.useRealTimers();
});

test('a paper without a story has a front, no file that is empty, and lists no section', async () => {
  const names = [...(await readIndex()).keys()];
  expect(names).toEqual(['pages', 'news', 'latest']);
  expect(await pathsIn('pages')).toEqual(['/', '/special/', '/feeds/', '/corrections/']);
  expect(await pathsIn('news')).toEqual(['/']);
  await openSections();
  expect([...(await readIndex()).keys()]).toEqual(names);
});

test.each([
  '2026-13',
  '2026-00',
  '2026-11-0',
  '2026-11-1',
  '2026-11-02',
  '1600-01',
  '0000-00',
  'archive-0000',
  'archive-2026-2',
  'news-2',
  'pages-2',
  'undated',
  'authors-99',
  'topics',
  'special-reports',
  'constructor',
  '2001-01',
])('there is no file called %s', async (name) => {
  expect(await makeSitemap(name)).toBeNull();
});

const ALL = ['index', '2026-08', '2026-09', '2026-10'];

describe('what the newsroom does is in the very next answer, and only where it belongs:', () => {
  let august: number;
  let september: number;
  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 20, 3) });
    august = await live('August', { publishedAt: AUGUST });
    september = await live('September', { publishedAt: SEPTEMBER });
    await live('October', { publishedAt: EDGE });
  });

  test('months are those of the site, in order', async () => {
    const names = [...(await readIndex()).keys()].filter((name) => /^(\d|archive)/.test(name));
    expect(names).toEqual(['archive-2026', '2026-08', '2026-09', '2026-10']);
    expect(await pathsIn('2026-09')).toEqual([pathTo(september)]);
    expect(await pathsIn('archive-2026')).toEqual(
      ['08/', '08-10/', '09/', '09-10/', '10/', '10-01/'].map((end) => `/latest/2026-${end}`),
    );
  });

  test('a story is published', async () => {
    const stale = await kept(watch, ALL);
    vi.setSystemTime(Date.UTC(2026, 10, 20, 5));
    const before = await readIndex();
    const id = await live('Another', { publishedAt: AUGUST + HOUR });
    expect(stale()).toEqual(['index', '2026-08']);
    expect(await pathsIn('2026-08')).toEqual([pathTo(august), pathTo(id)]);
    const after = await readIndex();
    expect(after.get('2026-08')).toBe('2026-11-20T05:00:00.000Z');
    for (const other of ['2026-09', '2026-10']) expect(after.get(other)).toBe(before.get(other));
  });

  test('words are changed', async () => {
    const stale = await kept(watch, ALL);
    vi.setSystemTime(Date.UTC(2026, 10, 20, 6));
    await reviseStory(september, { content: storyOf('Better', { publishedAt: SEPTEMBER }), author: 'editor' });
    expect(stale()).toEqual([]);
    await publishStory(september, 'editor');
    expect(stale()).toEqual(['index', '2026-09']);
    expect(await readSitemap('2026-09')).toMatchObject([{ lastmod: '2026-11-20T06:00:00.000Z' }]);
    expect((await readIndex()).get('2026-09')).toBe('2026-11-20T06:00:00.000Z');
  });

  test('something is corrected', async () => {
    const stale = await kept(watch, ALL);
    vi.setSystemTime(Date.UTC(2026, 10, 20, 7));
    await correctStory(september, { kind: 'correction', wrong: null, right: 'It is so.', correctedBy: 'editor' });
    expect(stale()).toEqual(['index', '2026-09']);
    expect(await readSitemap('2026-09')).toMatchObject([{ lastmod: '2026-11-20T07:00:00.000Z' }]);
    expect((await readIndex()).get('2026-09')).toBe('2026-11-20T07:00:00.000Z');
  });

  test('a story gets another date', async () => {
    const stale = await kept(watch, ALL);
    await reviseStory(september, { content: storyOf('Better', { publishedAt: EDGE + HOUR }), author: 'editor' });
    await publishStory(september, 'editor');
    expect(stale()).toEqual(['index', '2026-09', '2026-10']);
    expect(await makeSitemap('2026-09')).toBeNull();
    expect((await readIndex()).has('2026-09')).toBe(false);
    expect(await pathsIn('2026-10')).toContain(pathTo(september));
  });

  test('a story is withdrawn', async () => {
    const stale = await kept(watch, ALL);
    vi.setSystemTime(Date.UTC(2026, 10, 20, 8));
    await withdrawStory(august, { reason: 'test', as: 'withdrawn' });
    expect(stale()).toEqual(['index', '2026-08']);
    expect(await pathsIn('2026-08')).not.toContain(pathTo(august));
    expect((await readIndex()).get('2026-08')).toBe('2026-11-20T08:00:00.000Z');
  });

  test('a draft is nowhere', async () => {
    const stale = await kept(watch, ALL);
    const id = await createStory({ section: 'news/metro', content: storyOf('Secret'), author: 'reporter' });
    expect(stale()).toEqual([]);
    const names = [...(await readIndex()).keys()];
    expect((await Promise.all(names.map(pathsIn))).flat()).not.toContain(pathTo(id));
  });
});

test('signs and letters of every kind are written so that they are read again', async () => {
  const headline = `Fish & chips <b>"O'Neil"</b> \u{1F41F} 鱼 ]]>`;
  const id = await live(headline, { publishedAt: Date.now(), bylines: [], topics: [headline] });
  const news = (await readSitemap('news')).find(({ url }) => url.endsWith(pathTo(id)));
  expect(news?.news?.title).toBe(headline);
  expect((await pathsIn('topics')).length).toBe(1);
});
