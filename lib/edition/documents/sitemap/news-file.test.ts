import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { closeDoors } from '../../../../db/database.ts';
import { type ClockWatch, watchClock } from '../../../../db/dialects/sqlite/clock-watch.ts';
import { migrateDatabase } from '../../../../db/dialects/sqlite/migrate.ts';
import { live, openSections, storyOf } from '../../../desk/fixtures/newsroom.ts';
import { publishStory } from '../../../desk/publish-story.ts';
import { reviseStory } from '../../../desk/revise-story.ts';
import { pathOf } from '../../../news/paths.ts';
import { config } from '../../../platform/config.ts';
import { blankNotes, takingNotes } from '../../../platform/page-notes.ts';
import { kept, pathsIn, readSitemap } from '../fixtures/sitemaps.ts';
import { makeSitemap } from '../sitemaps.ts';
import { newsLanguage } from './news-file.ts';

const HOUR = 3_600_000;
const pathTo = (id: number) => pathOf({ page: 'article', section: 'news/metro', id });

let watch: ClockWatch;
beforeAll(async () => {
  migrateDatabase(config().dataDir);
  watch = watchClock(config().dataDir);
  await openSections();
});
afterAll(() => {
  watch.close();
  closeDoors();
});

test.each([
  ['en', 'en'],
  ['en-GB', 'en'],
  ['fil', 'fil'],
  ['zh', 'zh-cn'],
  ['zh-Hans', 'zh-cn'],
  ['zh-CN', 'zh-cn'],
  ['zh-Hant', 'zh-tw'],
  ['zh-Hant-HK', 'zh-tw'],
  ['zh-TW', 'zh-tw'],
])('%s is called %s by Google News', (language, called) => {
  expect(newsLanguage(language)).toBe(called);
});

describe('the news of the last 48 hours', () => {
  const NOON = Date.UTC(2026, 10, 25, 4);
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: NOON });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('are listed newest first with the name and language of the paper, without what was paid for', async () => {
    const old = await live('Old', { publishedAt: NOON - 48 * HOUR - 1 });
    const first = await live('First', { publishedAt: NOON - 48 * HOUR });
    const chinese = await live('新闻', { publishedAt: NOON - HOUR, language: 'zh-Hans' });
    await live('Buy this', { publishedAt: NOON, kind: 'sponsored', source: 'A shop' });
    const entries = await readSitemap('news');
    expect(entries.map(({ url }) => new URL(url).pathname)).toEqual([pathTo(chinese), pathTo(first)]);
    expect(entries.map(({ news }) => news)).toMatchObject([
      {
        publication: { name: 'SHINE', language: 'zh-cn' },
        title: '新闻',
        publication_date: '2026-11-25T03:00:00.000Z',
      },
      { publication: { name: 'SHINE', language: 'en' }, title: 'First' },
    ]);
    expect(await pathsIn('2026-11')).toContain(pathTo(old));
  });

  test('leave when they are older, without anybody doing anything', async () => {
    const notes = blankNotes();
    await takingNotes(notes, () => makeSitemap('news'));
    expect(notes.until).toBe(NOON + 1);
    vi.setSystemTime(notes.until);
    expect(await readSitemap('news')).toHaveLength(1);
  });

  test('are out of date when the words of one change, and when another comes', async () => {
    const id = await live('Words', { publishedAt: NOON });
    const changed = await kept(watch, ['news']);
    await reviseStory(id, { content: storyOf('Other words', { publishedAt: NOON }), author: 'editor' });
    await publishStory(id, 'editor');
    expect(changed()).toEqual(['news']);
    const joined = await kept(watch, ['news']);
    await live('Newer', { publishedAt: NOON + HOUR });
    expect(joined()).toEqual(['news']);
  });
});
