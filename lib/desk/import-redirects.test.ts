import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDoors, read } from '../../db/database.ts';
import { watchClock } from '../../db/dialects/sqlite/clock-watch.ts';
import { migrateDatabase } from '../../db/dialects/sqlite/migrate.ts';
import { resolveAddress } from '../edition/resolve-address.ts';
import { whatStandsAt } from '../edition/what-stands-at.ts';
import { pathOf } from '../news/paths.ts';
import { config } from '../platform/config.ts';
import { rows } from '../wire/fixtures/archive.ts';
import { createStory } from './create-story.ts';
import { live, openSections, storyOf } from './fixtures/newsroom.ts';
import { importRedirects } from './import-redirects.ts';
import { listRedirects } from './list-redirects.ts';
import { removeRedirect } from './remove-redirect.ts';
import { withdrawStory } from './withdraw-story.ts';

const SITE = 'https://paper.example';
let ferry: string;

beforeAll(async () => {
  Object.assign(config(), { siteUrl: SITE });
  migrateDatabase(config().dataDir);
  await openSections();
  ferry = pathOf({ page: 'article', section: 'news/metro', id: await live('Ferry opens') });
});
afterAll(closeDoors);
beforeEach(() => rows('DELETE FROM redirects RETURNING address'));

type Row = [from: string, to?: string, status?: string];

const take = (lines: Row[], dryRun = false) =>
  importRedirects(
    lines.map(([from, to = '', status = ''], at) => ({ line: at + 1, from, to, status })),
    { dryRun, standsAt: (target) => read((db) => whatStandsAt(db, target)) },
  );
const kept = async () => (await listRedirects()).map(({ address, status, target }) => [address, status, target]);
const resolve = (path: string) => resolveAddress(path, new URLSearchParams());

describe('a list of redirects', () => {
  test('that says one thing very often is weighed as quickly as any other', async () => {
    const often: Row[] = Array.from({ length: 100_000 }, () => ['/old', '/news/']);
    expect(await take(often, true)).toMatchObject({ added: 1, unchanged: 99_999, refused: [] });
  });

  test('leads old addresses to pages, or says that they are gone', async () => {
    const report = await take([
      ['/Archive//ShDaily.shtml', '/news'],
      ['https://old.example/2009/ferry.asp', `${SITE}${ferry.toUpperCase()}`],
      ['/%E6%96%B0%E9%97%BB/', '/latest/?page=01'],
      ['/old-feed', '/rss/news'],
      ['/rumour', '', '410'],
      ['/secret', '', '451'],
    ]);
    expect(report).toEqual({ lines: 6, added: 6, changed: 0, unchanged: 0, refused: [] });
    expect(await kept()).toEqual([
      ['/2009/ferry.asp/', 301, ferry],
      ['/archive/shdaily.shtml/', 301, '/news/'],
      ['/old-feed/', 301, '/feeds/news/rss.xml'],
      ['/rumour/', 410, null],
      ['/secret/', 451, null],
      ['/新闻/', 301, '/latest/'],
    ]);
    expect(await resolve('/archive/SHDAILY.shtml')).toEqual({ is: 'moved', to: '/news/' });
    expect(await resolve('/rumour')).toEqual({ is: 'absent', status: 410 });
    expect(await resolve('/secret/')).toEqual({ is: 'absent', status: 451 });
    expect(await resolve('/old-feed/')).toEqual({ is: 'moved', to: '/feeds/news/rss.xml' });
  });

  test('again changes nothing, and moves no clock', async () => {
    const lines: Row[] = [
      ['/a.html', '/b.html'],
      ['/b.html', '/news/'],
      ['/A.html', '/b.html'],
    ];
    expect(await take(lines)).toMatchObject({ added: 2, unchanged: 1, refused: [] });
    const before = await listRedirects();
    const watch = watchClock(config().dataDir);
    const clock = watch.now();
    expect(await take(lines)).toMatchObject({ added: 0, changed: 0, unchanged: 3, refused: [] });
    expect(await listRedirects()).toEqual(before);
    expect(watch.now()).toBe(clock);
    watch.close();
  });

  test('replaces what was said before', async () => {
    await take([['/a.html', '/news/']]);
    expect(await take([['/a.html', '/opinion/']])).toMatchObject({ added: 0, changed: 1 });
    expect(await kept()).toEqual([['/a.html/', 301, '/opinion/']]);
  });

  test('is written in one hop, however many lines lead to the page', async () => {
    await take([['/1.html', '/news/']]);
    await take([
      ['/4.html', '/3.html'],
      ['/3.html', '/2.html'],
      ['/2.html', '/1.html'],
    ]);
    expect(await kept()).toEqual([1, 2, 3, 4].map((at) => [`/${at}.html/`, 301, '/news/']));
  });

  test('that is tried writes nothing, and says the same', async () => {
    const lines: Row[] = [
      ['/a.html', '/news/'],
      ['/b.html', '/nowhere/'],
    ];
    const tried = await take(lines, true);
    expect(await kept()).toEqual([]);
    expect(await take(lines)).toEqual(tried);
    expect(await kept()).toHaveLength(1);
  });

  test('speaks of a story that never was here, by its number alone', async () => {
    await take([['/city/9912310001/', '/news/']]);
    expect(await kept()).toEqual([['/9912310001/', 301, '/news/']]);
    for (const path of ['/city/9912310001', '/biz/9912310001/amp/', '/9912310001/'])
      expect(await resolve(path), path).toEqual({ is: 'moved', to: '/news/' });
  });
});

describe('a line is refused', () => {
  test.each<[why: string, line: Row, reason: RegExp]>([
    ['that leads to itself', ['/a.html', '/A.html/'], /itself/],
    ['whose address has a page', ['/News/', '/opinion/'], /there is a page at this address: \/news\//],
    ['whose address is another spelling of a page', ['/biz/index.html', '/news/'], /a page at this address: \/biz\//],
    ['whose address has a feed', ['/rss/news', '/news/'], /at this address: \/feeds\/news\/rss\.xml/],
    ['that leads to no page', ['/a.html', '/nowhere/'], /the target \/nowhere\/ is no page/],
    ['that leads to a page after the last', ['/a.html', '/latest/?page=900'], /is no page/],
    ['that leads to another site', ['/a.html', 'https://evil.example/news/'], /on another site/],
    ['that leads to another site without a scheme', ['/a.html', '//evil.example/news/'], /on another site/],
    ['that leads to another site with a backslash', ['/a.html', '/\\evil.example/news/'], /on another site/],
    ['that leads to our name on another scheme', ['/a.html', 'http://paper.example/news/'], /on another site/],
    ['that leads to a host that begins as ours', ['/a.html', 'https://paper.example.evil.example/'], /another site/],
    ['that leads to a script', ['/a.html', 'javascript:alert(1)'], /no path of this site/],
    ['that leads to words', ['/a.html', 'news'], /no path of this site/],
    ['that leads to a part of a page', ['/a.html', '/news/#top'], /part of a page/],
    ['with a query', ['/show.asp?id=7', '/news/'], /behind a question mark/],
    ['with a fragment', ['/a.html#b', '/news/'], /behind a #/],
    ['without an address', ['', '/news/'], /no path/],
    ['of words', ['a.html', '/news/'], /no path/],
    ['that nobody can ask for', ['/%00', '/news/'], /nobody|anybody/],
    ['of what the program serves', ['/media/x.jpg', '/news/'], /served by the program/],
    ['with another status', ['/a.html', '/news/', '302'], /the status is "302"/],
    ['that is gone and leads on', ['/a.html', '/news/', '410'], /leads nowhere/],
    ['that moved to nothing', ['/a.html', '', ''], /no target/],
  ])('%s', async (_, line, reason) => {
    const report = await take([line]);
    expect(report.refused).toMatchObject([{ line: 1, from: line[0], reason: expect.stringMatching(reason) }]);
    expect(await kept()).toEqual([]);
  });

  test('with every other line about its address, when they disagree; the rest is kept', async () => {
    const report = await take([
      ['/a.html', '/news/'],
      ['/b.html', '/news/'],
      ['/A.html/', '/opinion/'],
      ['/c.html', '/a.html'],
    ]);
    expect(report.refused.map(({ line }) => line)).toEqual([1, 3, 4]);
    expect(report.refused[0]?.reason).toBe('lines 1 and 3 say different things about this address');
    expect(await kept()).toEqual([['/b.html/', 301, '/news/']]);
  });

  test('in a circle, in the list or with what is kept', async () => {
    const circle: Row[] = [
      ['/a.html', '/b.html'],
      ['/b.html', '/c.html'],
      ['/c.html', '/a.html'],
      ['/into.html', '/a.html'],
    ];
    expect((await take(circle)).refused.map(({ reason }) => reason)).toEqual(
      circle.map(() => expect.stringContaining('in a circle')),
    );
    await rows(`INSERT INTO redirects VALUES ('/x.html/', 301, '/y.html', NULL, 0) RETURNING address`);
    expect((await take([['/y.html', '/x.html']])).refused[0]?.reason).toMatch(/circle/);
  });

  test('that leads to what is gone', async () => {
    expect(
      (
        await take([
          ['/a.html', '/b.html'],
          ['/b.html', '', '410'],
        ])
      ).refused,
    ).toMatchObject([{ line: 1, reason: 'the target /b.html is gone (410)' }]);
  });

  test('that speaks over the newsroom about a story', async () => {
    const gone = await live('Gone');
    await withdrawStory(gone, { reason: 'wrong', as: 'taken-down' });
    const draft = await createStory({ section: 'biz', content: storyOf('Draft'), author: 'reporter' });
    const report = await take([gone, draft].map((id) => [`/biz/${id}/`, '/news/']));
    expect(report.refused.map(({ reason }) => reason)).toEqual(
      Array(2).fill('this is the number of a story of the newsroom'),
    );
    expect(await resolve(`/biz/${gone}/`)).toEqual({ is: 'absent', status: 451 });
    await expect(removeRedirect(`/biz/${gone}/`)).rejects.toThrow('what became of a story');
  });
});

test('a redirect can be forgotten, however its address is spelled', async () => {
  await take([['/a.html', '/news/']]);
  expect(await removeRedirect('/A.html/')).toBe('/a.html/');
  expect(await resolve('/a.html')).toEqual({ is: 'absent', status: 404 });
  await expect(removeRedirect('/a.html')).rejects.toThrow('There is no redirect from "/a.html"');
});
