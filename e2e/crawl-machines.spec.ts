import { join } from 'node:path';
import Database from 'better-sqlite3';
import { createStory } from '../lib/desk/create-story.ts';
import { publishStory } from '../lib/desk/publish-story.ts';
import { reviseStory } from '../lib/desk/revise-story.ts';
import { withdrawStory } from '../lib/desk/withdraw-story.ts';
import { bodyOfParagraphs } from '../lib/news/body/body.ts';
import { shareDigest, shareName } from '../lib/news/share-pictures.ts';
import { site as paper } from '../site.ts';
import { type CrawledPage, crawl } from './support/crawl.ts';
import { http } from './support/http.ts';
import { startSite } from './support/site-process.ts';
import { content, publish } from './support/stories.ts';
import { expect, test } from './support/test.ts';

/** What stands more than once, with the paths it stands on. */
function repeated(pages: CrawledPage[], of: (page: CrawledPage) => string | null): string[] {
  const paths = new Map<string, string[]>();
  for (const page of pages) paths.set(of(page) ?? '', [...(paths.get(of(page) ?? '') ?? []), page.path]);
  return [...paths].filter(([, all]) => all.length > 1).map(([text, all]) => `${text}: ${all.join(', ')}`);
}

test('a crawler without scripts finds a whole site, from the front page and from the sitemaps', async () => {
  test.setTimeout(240_000);
  const { pages, others, listed } = await crawlOfAnUntouchedPaper();
  const indexed = pages.filter(({ hidden }) => !hidden);
  const paths = new Map(pages.map((page) => [page.path, page]));
  const which = (all: CrawledPage[]) => all.map(({ path }) => path);

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

test('drafts, embargoed and withdrawn stories stand nowhere', async ({ site }) => {
  test.setTimeout(240_000);
  // Made up, so that nothing else holds them. Each secret is in one text that no reader may see.
  const secrets = ['Zebrafinchgate', 'Quokkaleaks', 'Axolotlpapers', 'Numbatfiles'];
  const [draft = '', embargoed = '', revised = '', withdrawn = ''] = secrets;
  const told = (secret: string) =>
    content(`${secret} shakes the harbor`, {
      standfirst: `All about ${secret}.`,
      topics: ['Walking', `${secret} affair`],
      bylines: [{ type: 'person', name: 'Sample Walker', role: 'author' }],
      body: bodyOfParagraphs([`${secret} body. Unheardofword in it.`]),
      translationGroup: 'secret-group',
    });
  const draftId = await createStory({ section: 'news/metro', content: told(draft), author: 'test' });
  const embargoedId = await createStory({ section: 'news/metro', content: told(embargoed), author: 'test' });
  embargo(site.dataDir, embargoedId);
  await expect(publishStory(embargoedId, 'test')).rejects.toThrow(/embargo/);
  const { id: revisedId, path } = await publish('news/metro', 'The harbor is calm', {
    related: [draftId, embargoedId],
    translationGroup: 'secret-group',
    topics: ['Walking'],
  });
  await reviseStory(revisedId, { content: told(revised), author: 'test' });
  const { id: withdrawnId } = await publish('news/metro', `${withdrawn} shakes the harbor`);
  await withdrawStory(withdrawnId, { reason: 'test', as: 'withdrawn' });

  const { pages, others } = await crawl(site.origin);
  const answers = [...pages.map((page) => [page.path, page.text]), ...[...others].map(([at, { text }]) => [at, text])];
  expect(answers.map(([at]) => at)).toContain(path);
  for (const [at, text = ''] of answers)
    expect(
      secrets.filter((secret) => text.includes(secret)),
      at,
    ).toEqual([]);

  for (const secret of secrets) {
    for (const address of ['/search/?q=', '/feeds/search/rss.xml?q=', '/feeds/search/feed.json?q=']) {
      const { text } = await http(site.origin, `${address}${secret}`);
      expect(text, address).not.toContain('shakes the harbor');
    }
    const lost = await http(site.origin, `/news/${secret.toLowerCase()}-shakes-the-harbor/`);
    expect(lost.status).toBe(404);
    expect(lost.text).not.toContain(secret);
  }
  expect((await http(site.origin, '/search/?q=unheardofword')).text).toContain('Nothing was found');
  for (const [id, secret] of [
    [draftId, draft],
    [embargoedId, embargoed],
    [withdrawnId, withdrawn],
  ] as const)
    await expectUnreachable(site.origin, id, `${secret} shakes the harbor`);
  const kept = await Promise.all(
    [path, `${path.slice(0, -1)}.md`, `/lite${path.slice(-12)}`].map((at) => http(site.origin, at)),
  );
  for (const { status, text } of kept) expect([status, text.includes(revised)]).toEqual([200, false]);
});

/** Other tests of a worker leave stories behind, some with the same headline: a paper of our own has none of them. */
async function crawlOfAnUntouchedPaper() {
  const site = await startSite();
  try {
    return await crawl(site.origin);
  } finally {
    await site.stop();
  }
}

/** Nothing sets an embargo yet but the database. */
function embargo(dataDir: string, id: number): void {
  const db = new Database(join(dataDir, 'shine.sqlite'));
  try {
    db.prepare('UPDATE stories SET embargoed_until = ? WHERE id = ?').run(Date.now() + 86_400_000, id);
  } finally {
    db.close();
  }
}

/** Asks for a story in every form in which one can be asked for. */
async function expectUnreachable(origin: string, id: number, headline: string): Promise<void> {
  const number = String(id).padStart(10, '0');
  const address = `/news/metro/${number}/`;
  const shared = { id, headline, language: 'en', leadMedia: null, sectionName: 'Metro' };
  const digest = shareDigest(shared, paper.name);
  const pictures = (['card', '16x9', '4x3', '1x1'] as const).map(
    (shape) => `/media/${shareName({ id, digest, shape })}`,
  );
  const home = JSON.parse((await http(origin, '/feeds/feed.json')).text) as { home_page_url: string };
  const url = new URL(address, home.home_page_url).href;
  const forms = [address, `/news/metro/${number}.md`, `/lite/${number}/`, `/oembed?${new URLSearchParams({ url })}`];
  for (const path of [...forms, ...pictures]) {
    const { status, text } = await http(origin, path);
    expect([404, 410], `${path} ${status}`).toContain(status);
    expect(text, path).not.toContain(headline);
  }
  const markdown = await http(origin, address, { headers: { accept: 'text/markdown' } });
  expect([404, 410]).toContain(markdown.status);
}
