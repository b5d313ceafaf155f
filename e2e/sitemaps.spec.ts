import { withdrawStory } from '../lib/desk/withdraw-story.ts';
import { locationsIn } from './support/crawl.ts';
import { http } from './support/http.ts';
import { publish } from './support/stories.ts';
import { expect, test } from './support/test.ts';

test('what is published and withdrawn is in the next answer; other files keep their ETag', async ({ site }) => {
  const { id, path } = await publish('news/metro', 'A story for crawlers');
  const month = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7);
  const file = `/sitemaps/${month}.xml`;
  const others = ['/sitemaps/2025-02.xml', '/sitemaps/special-reports.xml'];
  const etags = () => Promise.all(others.map(async (other) => (await http(site.origin, other)).headers.etag));
  const before = await etags();
  expect(locationsIn((await http(site.origin, file)).text)).toContain(path);
  expect(locationsIn((await http(site.origin, '/sitemaps/news.xml')).text)).toContain(path);
  await withdrawStory(id, { reason: 'test', as: 'withdrawn' });
  expect(locationsIn((await http(site.origin, '/sitemaps/news.xml')).text)).not.toContain(path);
  expect(locationsIn((await http(site.origin, file)).text)).not.toContain(path);
  expect(await etags()).toEqual(before);
  expect((await http(site.origin, '/sitemaps/1999-01.xml')).status).toBe(404);
  expect((await http(site.origin, '/Sitemap.XML')).headers.location).toBe('/sitemap.xml');
});
