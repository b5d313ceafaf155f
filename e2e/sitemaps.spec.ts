import { withdrawStory } from '../lib/desk/withdraw-story.ts';
import { http } from './support/http.ts';
import { publish } from './support/stories.ts';
import { expect, test } from './support/test.ts';

const locations = (xml: string) =>
  [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => {
    const { pathname, search } = new URL(url.replaceAll('&amp;', '&'));
    return pathname + search;
  });

/** The address that a page calls its own, and whether it asks not to be indexed. */
function selfOf(html: string): { canonical: string | null; hidden: boolean } {
  const [, href] = /<link rel="canonical" href="([^"]+)"/.exec(html) ?? [];
  const { pathname, search } = new URL(href?.replaceAll('&amp;', '&') ?? '/', 'http://any');
  return {
    canonical: href === undefined ? null : pathname + search,
    hidden: /name="robots" content="noindex/.test(html),
  };
}

/** Every page that can be reached from the front and may be indexed, under the address it calls its own. */
async function reachable(origin: string): Promise<Set<string>> {
  const [seen, found, queue] = [new Set(['/']), new Set<string>(), ['/']];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const { status, headers, text } = await http(origin, path);
    if (status !== 200 || !headers['content-type']?.startsWith('text/html')) continue;
    const { canonical, hidden } = selfOf(text);
    if (canonical !== null && !hidden) found.add(canonical);
    for (const [, href = ''] of text.matchAll(/<a [^>]*href="(\/[^"#]*)/g)) {
      const target = href.replaceAll('&amp;', '&');
      if (seen.has(target) || target.startsWith('//') || target.startsWith('/search/?')) continue;
      seen.add(target);
      queue.push(target);
    }
  }
  return found;
}

test('the sitemaps list what a crawler can reach, each page under the address it calls its own', async ({ site }) => {
  test.setTimeout(180_000);
  const robots = await http(site.origin, '/robots.txt');
  expect(robots.text).toMatch(/^Sitemap: http:\S+\/sitemap\.xml$/m);
  const index = await http(site.origin, '/sitemap.xml');
  expect(index.headers['content-type']).toBe('application/xml; charset=utf-8');
  const listed = new Set<string>();
  for (const file of locations(index.text)) {
    const { status, text } = await http(site.origin, file);
    expect(status, file).toBe(200);
    for (const path of locations(text)) listed.add(path);
  }
  for (const path of listed) {
    const { status, text } = await http(site.origin, path);
    expect({ status, ...selfOf(text) }, path).toEqual({ status: 200, canonical: path, hidden: false });
  }
  const found = await reachable(site.origin);
  expect([...found].filter((path) => !listed.has(path))).toEqual([]);
  expect(listed.size).toBeGreaterThan(200);
});

test('what is published and withdrawn is in the next answer; other files keep their ETag', async ({ site }) => {
  const { id, path } = await publish('news/metro', 'A story for crawlers');
  const month = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7);
  const file = `/sitemaps/${month}.xml`;
  const others = ['/sitemaps/2025-02.xml', '/sitemaps/special-reports.xml'];
  const etags = () => Promise.all(others.map(async (other) => (await http(site.origin, other)).headers.etag));
  const before = await etags();
  expect(locations((await http(site.origin, file)).text)).toContain(path);
  expect(locations((await http(site.origin, '/sitemaps/news.xml')).text)).toContain(path);
  await withdrawStory(id, { reason: 'test', as: 'withdrawn' });
  expect(locations((await http(site.origin, '/sitemaps/news.xml')).text)).not.toContain(path);
  expect(locations((await http(site.origin, file)).text)).not.toContain(path);
  expect(await etags()).toEqual(before);
  expect((await http(site.origin, '/sitemaps/1999-01.xml')).status).toBe(404);
  expect((await http(site.origin, '/Sitemap.XML')).headers.location).toBe('/sitemap.xml');
});
