import { type CrawledPage, readPage, type Thing } from './support/crawl.ts';
import { local } from './support/feeds.ts';
import { http } from './support/http.ts';
import { PAGE_KINDS } from './support/page-kinds.ts';
import { publishedStories } from './support/published.ts';
import { expect, test } from './support/test.ts';

const FOUND = PAGE_KINDS.filter(({ status, path }) => status === undefined && !/^\/search\/|\/thanks\//.test(path));

/** Which type of schema.org a story of each kind is, first of all. */
const TYPES: Record<string, string> = {
  opinion: 'OpinionNewsArticle',
  column: 'OpinionNewsArticle',
  review: 'ReviewNewsArticle',
  live: 'LiveBlogPosting',
  sponsored: 'AdvertiserContentArticle',
};

async function pageAt(origin: string, path: string): Promise<CrawledPage> {
  return readPage(path, await http(origin, path));
}

const typed = (things: Thing[], type: string) => things.filter((thing) => thing['@type'] === type);

/** Every value of a thing, those inside others too. */
function valuesIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [value];
  return Object.values(value).flatMap(valuesIn);
}

test('JSON-LD on every kind of page parses, says nothing empty, and every address in it is full', async ({ site }) => {
  for (const { path } of FOUND) {
    const { things } = await pageAt(site.origin, path);
    expect(things.length, path).toBeGreaterThan(0);
    for (const value of valuesIn(things)) {
      expect(value, path).not.toBeNull();
      expect(value, path).not.toBe('');
      if (typeof value === 'string') expect(value.startsWith('/'), `${path} ${value}`).toBe(false);
    }
  }
});

test('every kind of story is what its kind is in schema.org, with its true time, words and author', async ({
  site,
}) => {
  const stories = publishedStories(site.dataDir);
  for (const { path } of FOUND) {
    const story = stories.find((one) => one.path === path);
    if (!story) continue;
    const { things, text } = await pageAt(site.origin, path);
    const [said] = things.filter((thing) => thing.headline !== undefined);
    expect(said?.['@type'], path).toBe(TYPES[story.kind] ?? said?.['@type']);
    expect(said?.headline, path).toBe(story.headline);
    expect(Date.parse(String(said?.datePublished)), path).toBe(story.publishedAt);
    expect(Date.parse(String(said?.dateModified)), path).toBeGreaterThanOrEqual(story.publishedAt ?? 0);
    expect(local(String(said?.mainEntityOfPage)), path).toBe(path);
    expect(said?.isAccessibleForFree, path).toBe(true);
    const authors = (said?.author ?? []) as { name: string }[];
    expect(authors.length, path).toBeGreaterThan(0);
    for (const author of authors) expect(text, path).toContain(author.name);
  }
});

test('the trail of breadcrumbs ends at the page or its section, and each step answers', async ({ site }) => {
  for (const { path } of FOUND.filter((page) => page.path !== '/')) {
    const [trail] = typed((await pageAt(site.origin, path)).things, 'BreadcrumbList');
    const steps = (trail?.itemListElement ?? []) as { position: number; name: string; item: string }[];
    expect(
      steps.map(({ position }) => position),
      path,
    ).toEqual(steps.map((_, at) => at + 1));
    expect(local(steps[0]?.item ?? ''), path).toBe('/');
    expect(path.startsWith(local(steps.at(-1)?.item ?? '/none')) || path.startsWith('/latest/'), path).toBe(true);
    for (const { item } of steps) expect((await http(site.origin, local(item))).status, item).toBe(200);
  }
});

test('films, live stories, photo essays and corrections say what only they have', async ({ site }) => {
  const film = await pageAt(site.origin, '/video/2611220003/');
  const [video] = typed(film.things, 'VideoObject');
  expect(video?.duration).toMatch(/^PT\d+(\.\d+)?S$/);
  for (const name of ['contentUrl', 'thumbnailUrl'])
    expect((await http(site.origin, local(String(video?.[name])), { method: 'HEAD' })).status, name).toBe(200);
  const [live] = typed((await pageAt(site.origin, '/news/in-focus/2603030001/')).things, 'LiveBlogPosting');
  const updates = (live?.liveBlogUpdate ?? []) as { url: string }[];
  expect(updates.length).toBeGreaterThan(3);
  const { text } = await http(site.origin, '/news/in-focus/2603030001/');
  for (const { url } of updates) expect(text).toContain(`id="${new URL(url).hash.slice(1)}"`);
  const essay = await pageAt(site.origin, '/feature/travel/2611240003/');
  const [gallery] = typed(essay.things, 'ImageGallery');
  const pictures = (gallery?.image ?? []) as { creditText?: string }[];
  expect(pictures.length).toBeGreaterThan(2);
  expect(pictures.every(({ creditText }) => creditText)).toBe(true);
  const corrected = await pageAt(site.origin, '/feature/taste/2611060001/');
  expect(JSON.stringify(corrected.things)).toContain('CorrectionComment');
});
