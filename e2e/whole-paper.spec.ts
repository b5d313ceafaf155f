import { join } from 'node:path';
import Database from 'better-sqlite3';
import { stampOf } from '../lib/news/dates.ts';
import { site as paper } from '../site.ts';
import { type CrawledPage, locationsIn, walk } from './support/crawl.ts';
import { local } from './support/feeds.ts';
import { http } from './support/http.ts';
import { liteOf, litePages } from './support/lite.ts';
import { nodesOf, readMarkdown, wordsOf } from './support/markdown.ts';
import { missingFrom, publishedStories } from './support/published.ts';
import { readerView } from './support/reader-view.ts';
import { expectUnreachable, SECRETS } from './support/secrets.ts';
import { expect, test } from './support/test.ts';

// What holds of every page and every story. All is asked of one paper that nobody has touched, and fetched once: these
// tests stand in one file so that one worker does them.

// The first of them fetches everything, on a busy machine for minutes.
test.describe.configure({ timeout: 480_000 });

/** What stands more than once, with the paths it stands on. */
function repeated(pages: CrawledPage[], of: (page: CrawledPage) => string | null): string[] {
  const paths = new Map<string, string[]>();
  for (const page of pages) paths.set(of(page) ?? '', [...(paths.get(of(page) ?? '') ?? []), page.path]);
  return [...paths].filter(([, all]) => all.length > 1).map(([text, all]) => `${text}: ${all.join(', ')}`);
}

/** The addresses that a page links to on its own site, without their fragments. */
function linksOf(html: string): { path: string; fragment: string }[] {
  return [...html.matchAll(/<a [^>]*href="([^"]+)"/g)]
    .map(([, href]) => (href ?? '').replaceAll('&amp;', '&'))
    .filter((href) => href.startsWith('/') || href.startsWith('#'))
    .map((href) => ({ path: href.split('#')[0] ?? '', fragment: href.split('#')[1] ?? '' }));
}

/** The address of every story, section, author, topic and special report that readers may see. */
function addressesIn(dataDir: string): string[] {
  const db = new Database(join(dataDir, 'shine.sqlite'), { readonly: true });
  try {
    return db
      .prepare<[], string>(
        `SELECT '/' || sections.path || '/' || printf('%010d', articles.id) || '/' FROM articles
           JOIN sections ON sections.id = section_id
         UNION ALL SELECT '/' || path || '/' FROM sections WHERE header_order IS NOT NULL OR footer_order IS NOT NULL
         UNION ALL SELECT '/author/' || slug || '/' FROM people WHERE id IN (SELECT person_id FROM article_people)
         UNION ALL SELECT '/topic/' || slug || '/' FROM topics WHERE id IN (SELECT topic_id FROM article_topics)
         UNION ALL SELECT '/special/' || slug || '/' FROM special_reports`,
      )
      .pluck()
      .all();
  } finally {
    db.close();
  }
}

const which = (all: CrawledPage[]) => all.map(({ path }) => path);

test('a crawler without scripts finds a whole site, from the front page and from the sitemaps', async ({
  untouched,
}) => {
  const { pages, others, listed } = await untouched.crawled();
  const indexed = pages.filter(({ hidden }) => !hidden);
  const paths = new Map(pages.map((page) => [page.path, page]));

  const broken = [...pages, ...[...others].map(([path, reply]) => ({ path, ...reply }))];
  expect(broken.filter(({ status }) => status !== 200).map(({ path, status }) => `${path} ${status}`)).toEqual([]);
  expect(indexed.length).toBeGreaterThan(200);
  expect(which(pages.filter(({ headings }) => headings !== 1)), 'one h1').toEqual([]);
  expect(
    repeated(indexed, ({ title }) => title),
    'titles',
  ).toEqual([]);
  expect(
    repeated(indexed, ({ description }) => description),
    'descriptions',
  ).toEqual([]);
  expect(which(pages.filter(({ path, canonical }) => canonical !== path)), 'self-canonical').toEqual([]);
  expect(
    [...new Set(listed)].filter((path) => paths.get(path)?.hidden !== false),
    'in a sitemap',
  ).toEqual([]);
  expect(
    which(indexed).filter((path) => !listed.includes(path)),
    'in no sitemap',
  ).toEqual([]);

  for (const { path, languages } of pages)
    for (const [language, other] of languages) {
      const back = [...(paths.get(other)?.languages ?? [])].sort();
      expect(back, `${path} in ${language} is ${other}`).toEqual([...languages].sort());
    }
  const paired = pages.filter(({ languages }) => languages.size > 0);
  expect(paired.length).toBeGreaterThan(1);
  for (const { path, languages } of paired) expect([...languages.keys()], path).toContain('x-default');

  const withoutTrail = indexed.filter(({ things }) => !things.some((thing) => thing['@type'] === 'BreadcrumbList'));
  expect(which(withoutTrail), 'breadcrumbs').toEqual(['/']);
});

test('every link of the site leads to a page that answers 200, in its one spelling', async ({ untouched }) => {
  const linkedFrom = new Map<string, string>([['/', 'the start']]);
  const broken: string[] = [];
  const seen = await walk(['/'], async (path) => {
    const { status, text } = await untouched.read(path);
    if (status !== 200) broken.push(`${path} answers ${status}, linked from ${linkedFrom.get(path)}`);
    const links = linksOf(text).map((link) => ({ ...link, path: link.path || path }));
    for (const link of links) {
      if (link.fragment && link.path === path && !text.includes(`id="${link.fragment}"`))
        broken.push(`${path} has no #${link.fragment}`);
      if (!linkedFrom.has(link.path)) linkedFrom.set(link.path, path);
    }
    return links.map((link) => link.path);
  });
  expect(broken).toEqual([]);
  expect(
    addressesIn(untouched.site.dataDir).filter((path) => !seen.has(path)),
    'no orphan',
  ).toEqual([]);
  expect(seen.size).toBeGreaterThan(200);
});

test('the sitemaps list what a crawler can reach, each page under the address it calls its own', async ({
  untouched,
}) => {
  const robots = await untouched.read('/robots.txt');
  expect(robots.text).toMatch(/^Sitemap: http:\S+\/sitemap\.xml$/m);
  const index = await untouched.read('/sitemap.xml');
  expect(index.headers['content-type']).toBe('application/xml; charset=utf-8');
  const { pages, others, listed } = await untouched.crawled();
  for (const file of locationsIn(index.text)) expect(others.get(file)?.status, file).toBe(200);
  const byPath = new Map(pages.map((page) => [page.path, page]));
  for (const path of new Set(listed)) {
    const { status, canonical, hidden } = byPath.get(path) ?? {};
    expect({ status, canonical, hidden }, path).toEqual({ status: 200, canonical: path, hidden: false });
  }
  const found = new Set<string>();
  await walk(['/'], async (path) => {
    const page = byPath.get(path);
    if (page?.status !== 200) return [];
    if (page.canonical !== null && !page.hidden) found.add(page.canonical);
    return linksOf(page.text).flatMap((link) => (link.path.startsWith('/search/?') ? [] : [link.path]));
  });
  expect([...found].filter((path) => !listed.includes(path))).toEqual([]);
  expect(new Set(listed).size).toBeGreaterThan(200);
});

test('drafts, embargoed and withdrawn stories stand nowhere', async ({ untouched }) => {
  const { site, secrets } = untouched;
  expect(secrets.refusal).toMatch(/embargo/);
  const words = Object.values(SECRETS);
  const path = `/news/metro/${String(secrets.revisedId).padStart(10, '0')}/`;
  const { pages, others } = await untouched.crawled();
  const answers = [...pages.map((page) => [page.path, page.text]), ...[...others].map(([at, { text }]) => [at, text])];
  expect(answers.map(([at]) => at)).toContain(path);
  for (const [at, text = ''] of answers)
    expect(
      words.filter((word) => text.includes(word)),
      at,
    ).toEqual([]);

  for (const word of words) {
    for (const address of ['/search/?q=', '/feeds/search/rss.xml?q=', '/feeds/search/feed.json?q=']) {
      const { text } = await http(site.origin, `${address}${word}`);
      expect(text, address).not.toContain('shakes the harbor');
    }
    const lost = await http(site.origin, `/news/${word.toLowerCase()}-shakes-the-harbor/`);
    expect(lost.status).toBe(404);
    expect(lost.text).not.toContain(word);
  }
  expect((await http(site.origin, '/search/?q=unheardofword')).text).toContain('Nothing was found');
  for (const [id, word] of [
    [secrets.draftId, SECRETS.draft],
    [secrets.embargoedId, SECRETS.embargoed],
    [secrets.withdrawnId, SECRETS.withdrawn],
  ] as const)
    await expectUnreachable(site.origin, id, `${word} shakes the harbor`);
  for (const at of [path, `${path.slice(0, -1)}.md`, liteOf(path)]) {
    const { status, text } = await http(site.origin, at);
    expect([status, text.includes(SECRETS.revised)], at).toEqual([200, false]);
  }
});

test('links to other sites are few, known, and give nothing away', async ({ page }) => {
  await page.goto('/');
  const hosts = await page
    .locator('a[href^="http"]')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).hostname));
  expect([...new Set(hosts)].sort()).toEqual(['beian.miit.gov.cn', 'beian.mps.gov.cn', 'www.facebook.com', 'x.com']);
});

test('reader view has every line of every story of the paper', async ({ untouched }) => {
  for (const { path, lines } of publishedStories(untouched.site.dataDir)) {
    const { text } = readerView((await untouched.read(path)).text);
    expect(missingFrom(text, lines), path).toEqual([]);
  }
});

test('every story is Markdown that says everything, with what is known of it in front', async ({ untouched }) => {
  for (const { path, headline, lines, kind, publishedAt } of publishedStories(untouched.site.dataDir)) {
    const { status, headers, text } = await untouched.read(`${path.slice(0, -1)}.md`);
    expect([status, headers['content-type']], path).toEqual([200, 'text/markdown; charset=utf-8']);
    const { front, tree } = readMarkdown(text);
    expect([front.title, front.kind, local(String(front.url))], path).toEqual([headline, kind, path]);
    if (publishedAt !== null) expect(front.date, path).toBe(stampOf(publishedAt, paper.zone).machine);
    expect(missingFrom(wordsOf(tree), [headline, ...lines]), path).toEqual([]);
    const nodes = nodesOf(tree);
    expect(nodes.filter((node) => node.type === 'heading' && node.depth === 1).length, path).toBe(1);
    expect(
      nodes.filter(({ type }) => type === 'html'),
      path,
    ).toEqual([]);
    for (const node of nodes)
      if (node.type === 'link' || node.type === 'image') expect(node.url, path).toMatch(/^(https?:\/\/|mailto:)/);
  }
});

test('every story is text in pages of at most six kilobytes, which together have every line', async ({ untouched }) => {
  for (const { path, headline, lines } of publishedStories(untouched.site.dataDir))
    expect(missingFrom(await litePages(untouched.read, liteOf(path)), [headline, ...lines]), path).toEqual([]);
});
