import { parseHTML } from 'linkedom';
import Parser from 'rss-parser';
import { validateXML } from 'xmllint-wasm';
import { allFeeds, contentOf, feedsNamedBy, jsonFeed, local, PAGES_WITH_FEEDS } from './support/feeds.ts';
import { http } from './support/http.ts';
import { missingFrom, publishedStories } from './support/published.ts';
import { expect, test } from './support/test.ts';

const MEDIA: [end: string, type: string][] = [
  ['rss.xml', 'application/rss+xml; charset=utf-8'],
  ['atom.xml', 'application/atom+xml; charset=utf-8'],
  ['feed.json', 'application/feed+json; charset=utf-8'],
];

test('there is a feed in every format of every subject, and each says what it is', async ({ site }) => {
  const feeds = await allFeeds(site.origin);
  expect(feeds.length).toBeGreaterThan(90);
  for (const [end, type] of MEDIA) {
    const some = feeds.filter((path) => path.split('?')[0]?.endsWith(end));
    expect(some.length).toBe(feeds.length / 3);
    for (const path of some) {
      const { status, headers } = await http(site.origin, path);
      expect([status, headers['content-type'], headers['access-control-allow-origin']], path).toEqual([200, type, '*']);
    }
  }
});

test('every XML feed is well-formed', async ({ site }) => {
  const feeds = (await allFeeds(site.origin)).filter((path) => path.includes('.xml'));
  const xml = await Promise.all(
    feeds.map(async (path, at) => ({ fileName: `${at}.xml`, contents: (await http(site.origin, path)).text })),
  );
  const { valid, errors } = await validateXML({ xml, normalization: 'c14n' });
  expect(errors.map(({ rawMessage }) => rawMessage)).toEqual([]);
  expect(valid).toBe(true);
});

test('the three formats tell the same stories, under the same names and at the same times', async ({ site }) => {
  const parser = new Parser<object, { id?: string; isoDate?: string }>();
  for (const page of PAGES_WITH_FEEDS) {
    const [rssPath = '', atomPath = '', jsonPath = ''] = await feedsNamedBy(site.origin, page);
    const rss = await parser.parseString((await http(site.origin, rssPath)).text);
    const atom = await parser.parseString((await http(site.origin, atomPath)).text);
    const { items } = await jsonFeed(site.origin, jsonPath);
    expect(items.length, page).toBeGreaterThan(0);
    const told = items.map(({ id, title, url, date_published }) => [id, title, url, date_published]);
    expect(
      rss.items.map(({ guid, title, link, isoDate }) => [guid, title, link, isoDate]),
      page,
    ).toEqual(told);
    expect(
      atom.items.map(({ id, title, link, isoDate }) => [id, title, link, isoDate]),
      page,
    ).toEqual(told);
    expect(
      [rss.title, atom.title].map((title) => title ?? ''),
      page,
    ).toEqual([rss.title, rss.title]);
    for (const { id } of items) expect(id).toMatch(/^tag:[^,]+,\d{4}:story\/\d{10}$/);
  }
});

test('every story of the paper is in the feed whole, page by page, and each once', async ({ site }) => {
  const stories = publishedStories(site.dataDir).filter(({ publishedAt }) => publishedAt !== null);
  const told = new Map<string, string>();
  let pages = 0;
  for (let path: string | null = '/feeds/feed.json'; path !== null; pages += 1) {
    const { items, next_url: next } = await jsonFeed(site.origin, path);
    for (const { url, content_html: html } of items) {
      expect(told.has(local(url)), url).toBe(false);
      told.set(local(url), contentOf(html).body.textContent ?? '');
    }
    path = next ? local(next) : null;
  }
  expect(pages).toBeGreaterThan(1);
  expect([...told.keys()].sort()).toEqual(stories.map(({ path }) => path).sort());
  for (const { path, lines } of stories) expect(missingFrom(told.get(path) ?? '', lines), path).toEqual([]);
  expect((await http(site.origin, `/feeds/feed.json?page=${pages + 1}`)).status).toBe(404);
});

test('pages of a feed lead to each other as RFC 5005 says', async ({ site }) => {
  const { text } = await http(site.origin, '/feeds/atom.xml?page=2');
  const { document } = parseHTML(text);
  const links = new Map(
    [...document.querySelectorAll('feed > link')].map((link) => [
      link.getAttribute('rel'),
      local(link.getAttribute('href') ?? ''),
    ]),
  );
  expect(links.get('self')).toBe('/feeds/atom.xml?page=2');
  expect([links.get('first'), links.get('previous')]).toEqual(['/feeds/atom.xml', '/feeds/atom.xml']);
  const last = links.get('last') ?? '';
  expect(last).toMatch(/^\/feeds\/atom\.xml\?page=\d+$/);
  // Neighbours may have published enough for a third page.
  expect(links.get('next')).toBe(last.endsWith('=2') ? undefined : '/feeds/atom.xml?page=3');
});

test('what a feed holds is plain HTML with full addresses, and pictures with their credit', async ({ site }) => {
  const { items } = await jsonFeed(site.origin, '/feeds/feed.json');
  for (const { content_html: html, url, image, authors, tags, language } of items) {
    const document = contentOf(html);
    for (const element of document.querySelectorAll('[src], [href], [poster]'))
      for (const name of ['src', 'href', 'poster'])
        expect(element.getAttribute(name) ?? 'https://', url).toMatch(/^(https?:\/\/|mailto:)/);
    expect(document.querySelectorAll('script, style, iframe, [class], [style], source[srcset]').length, url).toBe(0);
    expect([authors.length > 0, language !== '', (tags ?? []).length > 0], url).toEqual([true, true, true]);
    if (image) expect((await http(site.origin, local(image))).status, image).toBe(200);
  }
  const { text } = await http(site.origin, '/feeds/rss.xml');
  expect(text).toMatch(/<media:content url="http[^"]+" type="image\/jpeg" medium="image"[^>]*>\s*<media:description>/);
  expect(text).toMatch(/<media:credit role="author">[^<]+<\/media:credit>/);
  expect(text).toMatch(/<enclosure url="http[^"]+" length="\d+" type="(video|audio)\//);
});

test('a feed that has not changed is not sent again: by its ETag, or by its time', async ({ site }) => {
  for (const path of ['/feeds/rss.xml', '/feeds/atom.xml', '/feeds/feed.json', '/feeds/news/rss.xml']) {
    const { headers } = await http(site.origin, path);
    const held = [
      { 'if-none-match': headers.etag ?? '' },
      { 'if-modified-since': headers['last-modified'] ?? '' },
      { 'if-none-match': headers.etag ?? '', 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' },
    ];
    for (const asked of held) {
      const { status, body } = await http(site.origin, path, { headers: asked });
      expect([status, body.length], path).toEqual([304, 0]);
    }
    const old = { 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' };
    expect((await http(site.origin, path, { headers: old })).status).toBe(200);
  }
});

test('what feeds were called elsewhere leads there in one move', async ({ site }) => {
  const moves = {
    '/rss': '/feeds/rss.xml',
    '/feed/': '/feeds/rss.xml',
    '/atom.xml': '/feeds/atom.xml',
    '/feed.json': '/feeds/feed.json',
    '/rss/news/world/': '/feeds/news/world/rss.xml',
    '/news/world/feed/': '/feeds/news/world/rss.xml',
    '/author/sample-walker/feed/': '/feeds/author/sample-walker/rss.xml',
    '/feeds/rss.xml?utm_source=x': '/feeds/rss.xml',
  };
  for (const [old, now] of Object.entries(moves)) {
    const { status, headers } = await http(site.origin, old);
    expect([status, headers.location], old).toEqual([301, now]);
    expect((await http(site.origin, now)).status, now).toBe(200);
  }
  for (const none of ['/feeds/nowhere/rss.xml', '/feeds/author/nobody/atom.xml', '/feeds/about/rss.xml'])
    expect((await http(site.origin, none)).status, none).toBe(404);
});
