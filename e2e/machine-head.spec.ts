import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { http } from './support/http.ts';
import { PAGE_KINDS } from './support/page-kinds.ts';
import { expect, test } from './support/test.ts';

// The browser's own parser reads the heads; no script of the page runs.
test.use({ javaScriptEnabled: false });

const ARTICLE = '/news/world/2502138765/';
const FOUND = PAGE_KINDS.filter(({ status }) => status === undefined);
const STORIES = FOUND.filter(({ path }) => /\/\d{10}\/$/.test(path));

interface Head {
  title: string;
  metas: [name: string, content: string, media: string][];
  links: { rel: string; href: string; type: string; hreflang: string; sizes: string }[];
}

/** Heads that were read: no test of this file changes one. */
const heads = new Map<string, Head>();

async function headOf(page: Page, path: string): Promise<Head> {
  const head = heads.get(path) ?? (await readHead(page, path));
  heads.set(path, head);
  return head;
}

async function readHead(page: Page, path: string): Promise<Head> {
  await page.goto(path, { waitUntil: 'domcontentloaded' });
  return page.evaluate(() => ({
    title: document.title,
    metas: [...document.head.querySelectorAll('meta')].map((meta): [string, string, string] => [
      meta.getAttribute('name') ?? meta.getAttribute('property') ?? (meta.hasAttribute('charset') ? 'charset' : ''),
      meta.content,
      meta.media,
    ]),
    links: [...document.head.querySelectorAll('link')].map((link) => ({
      rel: link.rel,
      href: link.href,
      type: link.type,
      hreflang: link.hreflang,
      sizes: link.sizes.value,
    })),
  }));
}

const valuesOf = ({ metas }: Head, name: string) => metas.flatMap(([one, content]) => (one === name ? [content] : []));
const hrefsOf = ({ links }: Head, rel: string) => links.flatMap((link) => (link.rel === rel ? [link.href] : []));

test('no tag stands twice in any head, and every address in it is full and answers', async ({ site, page }) => {
  // Share pictures are made when they are first asked for.
  test.setTimeout(180_000);
  const asked = new Set<string>();
  for (const { path } of PAGE_KINDS) {
    const head = await headOf(page, path);
    const metas = head.metas.map(
      ([name, content, media]) => `${name} ${name === 'article:tag' || name === 'article:author' ? content : media}`,
    );
    expect(metas, path).toEqual([...new Set(metas)]);
    const links = head.links.map(({ rel, href, type, hreflang }) => `${rel} ${type} ${hreflang} ${href}`);
    expect(links, path).toEqual([...new Set(links)]);
    expect(hrefsOf(head, 'canonical').length, path).toBeLessThanOrEqual(1);
    for (const [name, content] of head.metas)
      if (/:(url|image|author)$/.test(name)) expect(content, name).toMatch(/^https?:/);
    for (const { rel, href } of head.links) if (rel !== 'preload') asked.add(href);
    for (const address of valuesOf(head, 'og:image')) asked.add(address);
  }
  for (const address of asked) {
    const { pathname, search } = new URL(address);
    expect((await http(site.origin, pathname + search)).status, address).toBe(200);
  }
});

test('every page says what it is, where it is and how it looks', async ({ page }) => {
  for (const { path, status } of PAGE_KINDS) {
    const head = await headOf(page, path);
    const hidden = status !== undefined || path.startsWith('/search/') || path.includes('/thanks/');
    expect(head.title, path).not.toBe('');
    expect(valuesOf(head, 'robots')[0]?.includes('noindex'), path).toBe(hidden);
    expect(valuesOf(head, 'robots')[0], path).toContain('max-image-preview:large');
    expect(valuesOf(head, 'theme-color'), path).toHaveLength(2);
    expect(hrefsOf(head, 'manifest'), path).toHaveLength(1);
    expect(hrefsOf(head, 'icon').length, path).toBeGreaterThan(1);
    expect(hrefsOf(head, 'apple-touch-icon'), path).toHaveLength(1);
    expect(
      hrefsOf(head, 'canonical').map((href) => new URL(href).pathname + new URL(href).search),
      path,
    ).toEqual(status || path.includes('/thanks/') ? [] : [path]);
    if (hidden) continue;
    for (const name of ['description', 'og:title', 'og:type', 'og:url', 'og:image', 'og:site_name', 'twitter:card'])
      expect(valuesOf(head, name)[0]?.length, `${path} ${name}`).toBeGreaterThan(0);
  }
});

test('a story says when, where, about what and by whom', async ({ page }) => {
  for (const { path } of STORIES) {
    const head = await headOf(page, path);
    expect(valuesOf(head, 'og:type'), path).toEqual(['article']);
    expect(valuesOf(head, 'twitter:card'), path).toEqual(['summary_large_image']);
    expect(valuesOf(head, 'article:published_time')[0], path).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
    expect(valuesOf(head, 'article:section'), path).toHaveLength(1);
    expect([valuesOf(head, 'og:image:width'), valuesOf(head, 'og:image:height')], path).toEqual([['1200'], ['630']]);
    const alternates = head.links.filter(({ rel }) => rel === 'alternate').map(({ type }) => type);
    expect(alternates, path).toEqual(
      expect.arrayContaining(['application/rss+xml', 'text/markdown', 'application/json+oembed']),
    );
  }
  const head = await headOf(page, '/feature/travel/2611210002/');
  expect(valuesOf(head, 'article:author')[0]).toMatch(/^http.*\/author\/sample-walker\/$/);
  expect(valuesOf(head, 'article:tag').length).toBeGreaterThan(0);
});

test('the pages of a list say which is before and which behind', async ({ page }) => {
  const pathsOf = (hrefs: string[]) => hrefs.map((href) => new URL(href).pathname + new URL(href).search);
  const first = await headOf(page, '/latest/');
  expect([pathsOf(hrefsOf(first, 'prev')), pathsOf(hrefsOf(first, 'next'))]).toEqual([[], ['/latest/?page=2']]);
  const second = await headOf(page, '/latest/?page=2');
  expect(pathsOf(hrefsOf(second, 'prev'))).toEqual(['/latest/']);
  expect(pathsOf(hrefsOf(second, 'canonical'))).toEqual(['/latest/?page=2']);
  expect([second.title === first.title, valuesOf(second, 'description')]).not.toEqual([
    true,
    valuesOf(first, 'description'),
  ]);
});

test('nobody who names another host gets it into a page, a feed or a redirect', async ({ site }) => {
  const headers = {
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    forwarded: 'host=evil.example',
  };
  const paths = [
    '/',
    ARTICLE,
    '/news/',
    '/search/?q=tea',
    '/feeds/rss.xml',
    '/feeds/feed.json',
    '/sitemap.xml',
    '/llms.txt',
    '/robots.txt',
  ];
  for (const path of [...paths, '/lite/', `${ARTICLE.slice(0, -1)}.md`, '/rss', '/nowhere/']) {
    const { text, headers: answered } = await http(site.origin, path, { headers });
    expect(text + JSON.stringify(answered), path).not.toContain('evil.example');
  }
});

test('what only machines want of the head is within 3 KB', async ({ site }) => {
  const { text } = await http(site.origin, ARTICLE);
  const [, head = ''] = /<head>([\s\S]*)<\/head>/.exec(text) ?? [];
  const tags = [...head.matchAll(/<(?:meta|link|title)\b[^>]*>(?:[^<]*<\/title>)?/g)].map(([tag]) => tag);
  const forMachines = tags.filter((tag) => !/charset|viewport|theme-color|rel="(?:preload|icon)"|<title/i.test(tag));
  const data = [...text.matchAll(/<script type="application\/ld\+json">[\s\S]*?<\/script>/g)].map(([block]) => block);
  const bytes = brotliCompressSync([...forMachines, ...data].join('')).length;
  console.log(`Head and JSON-LD of the reference article for machines: ${bytes} bytes of brotli.`);
  expect(data).toHaveLength(1);
  expect(bytes).toBeLessThanOrEqual(3072);
});
