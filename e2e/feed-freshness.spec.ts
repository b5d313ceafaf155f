import { parseHTML } from 'linkedom';
import { correctStory } from '../lib/desk/correct-story.ts';
import { publishStory } from '../lib/desk/publish-story.ts';
import { withdrawStory } from '../lib/desk/withdraw-story.ts';
import { feedsNamedBy, jsonFeed, PAGES_WITH_FEEDS } from './support/feeds.ts';
import { http } from './support/http.ts';
import { change, publish } from './support/stories.ts';
import { expect, test } from './support/test.ts';

// Everything here is changed by this process and served by another.

const FEEDS = [
  '/feeds/rss.xml',
  '/feeds/atom.xml',
  '/feeds/feed.json',
  '/feeds/news/rss.xml',
  '/feeds/news/metro/atom.xml',
];

const tagOf = (id: number) => `story/${id}`;

async function updatedIn(origin: string, id: number): Promise<string> {
  const { items } = await jsonFeed(origin, '/feeds/feed.json');
  return items.find((item) => item.id.endsWith(tagOf(id)))?.date_modified ?? 'not there';
}

test('a new story, a change and a withdrawal are in the very next answer of every feed', async ({ site }) => {
  for (const path of FEEDS) await http(site.origin, path);
  const { id } = await publish('news/metro', 'A crane has landed');
  for (const path of FEEDS) expect((await http(site.origin, path)).text, path).toContain('A crane has landed');
  await change(id, 'Two cranes have landed');
  for (const path of FEEDS) {
    const { text } = await http(site.origin, path);
    expect(text, path).toContain('Two cranes have landed');
    expect(text, path).not.toContain('A crane has landed');
  }
  await withdrawStory(id, { reason: 'no cranes', as: 'withdrawn' });
  for (const path of FEEDS) expect((await http(site.origin, path)).text, path).not.toContain('Two cranes');
});

test('a story is called updated when its words change or a correction is told, and not otherwise', async ({ site }) => {
  const { id } = await publish('news/metro', 'The lift is mended');
  const first = await updatedIn(site.origin, id);
  const { items } = await jsonFeed(site.origin, '/feeds/feed.json');
  expect(first).toBe(items.find((item) => item.id.endsWith(tagOf(id)))?.date_published);
  await publish('news/metro', 'Something else altogether');
  expect(await updatedIn(site.origin, id)).toBe(first);
  await change(id, 'The lift is not mended');
  const second = await updatedIn(site.origin, id);
  expect(Date.parse(second)).toBeGreaterThan(Date.parse(first));
  await correctStory(id, { kind: 'correction', wrong: 'It is mended.', right: 'It is not.', correctedBy: 'test' });
  expect(Date.parse(await updatedIn(site.origin, id))).toBeGreaterThanOrEqual(Date.parse(second));
  for (const path of ['/feeds/corrections/rss.xml', '/feeds/corrections/atom.xml', '/feeds/rss.xml'])
    expect((await http(site.origin, path)).text, path).toContain('<strong>Correction:</strong> It is not.');
});

test('Atom says that a story has gone, by the name it had; when it comes back it says no more', async ({ site }) => {
  const { id } = await publish('opinion', 'Said and taken back');
  await withdrawStory(id, { reason: 'wrong', as: 'withdrawn' });
  const tombstones = async () => {
    const { document } = parseHTML((await http(site.origin, '/feeds/atom.xml')).text);
    return [...document.getElementsByTagName('at:deleted-entry')].map((one) => [
      one.getAttribute('ref'),
      one.getAttribute('when'),
    ]);
  };
  const mine = (all: (string | null)[][]) => all.filter(([ref]) => ref?.endsWith(tagOf(id)));
  expect(mine(await tombstones())).toEqual([
    [expect.stringMatching(/^tag:/), expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)],
  ]);
  expect((await http(site.origin, '/feeds/atom.xml')).text).toContain(
    'xmlns:at="http://purl.org/atompub/tombstones/1.0"',
  );
  await publishStory(id, 'test');
  expect(mine(await tombstones())).toEqual([]);
});

test('every page names a feed, one that has feeds of its own names three, and they answer', async ({ site }) => {
  for (const page of PAGES_WITH_FEEDS) {
    const feeds = await feedsNamedBy(site.origin, page);
    expect(feeds.length, page).toBe(3);
    for (const path of feeds) expect((await http(site.origin, path)).status, path).toBe(200);
  }
  for (const page of [
    '/about/',
    '/latest/',
    '/latest/2026-11/',
    '/latest/2026-11-21/',
    '/news/world/2502138765/',
    '/special/',
  ]) {
    const [rss = '/no-feed-is-named'] = await feedsNamedBy(site.origin, page);
    expect((await http(site.origin, rss)).status, `${page} names ${rss}`).toBe(200);
  }
});

test('a feed opened in a browser reads as a page, by CSS alone', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  for (const path of ['/feeds/rss.xml', '/feeds/news/atom.xml']) {
    const answer = await page.goto(path);
    expect(answer?.headers()['content-type'], path).toBe('application/xml; charset=utf-8');
    expect(answer?.headers().vary, path).toBe('Accept-Encoding, Accept');
    // The style is a file of ours, which the policy lets in.
    await expect(page.locator(':is(channel, feed)')).toHaveCSS('max-width', '672px');
    await expect(page.locator(':is(channel, feed) > title')).toContainText('SHINE');
    const tops = await page
      .locator(':is(channel, feed) > :is(title, description, subtitle, link, item, entry)')
      .evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility())
          .map((one) => [one.localName, one.getBoundingClientRect().top] as const),
      );
    expect(tops.toSorted(([, a], [, b]) => a - b)[0]?.[0], path).toBe('title');
    const headlines = page.locator(':is(item, entry) > title');
    expect(await headlines.count(), path).toBeGreaterThan(5);
    for (const telling of ['title', 'pubDate, :scope > published', 'link']) {
      const shown = page.locator('item, entry').first().locator(`:scope > ${telling}`).filter({ visible: true });
      await expect(shown, `${path} ${telling}`).toHaveCount(1);
    }
    // What is for machines is not there to be read.
    const visible = await page
      .locator(':is(item, entry) > :is(guid, id, category, encoded, content)')
      .evaluateAll((all) => all.filter((one) => one.checkVisibility()).length);
    expect(visible, path).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), path).toBe(true);
  }
  // A browser that is told to use XSLT warns readers of the site.
  expect(complaints).toEqual([]);
});
