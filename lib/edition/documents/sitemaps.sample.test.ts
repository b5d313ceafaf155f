import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { closeDoors } from '../../../db/database.ts';
import { prepareDatabase } from '../../../scripts/prepare-database.ts';
import { site } from '../../../site.ts';
import { dayOf } from '../../news/dates.ts';
import { type Address, pathOf, STANDING_SLUGS } from '../../news/paths.ts';
import { config } from '../../platform/config.ts';
import { PAGE_SIZE } from '../list-page.ts';
import { type Article, readArticle } from '../read-article.ts';
import { readCorrections } from '../read-corrections.ts';
import { readDay, readLatest } from '../read-latest.ts';
import { readAuthor, readTopic } from '../read-linked.ts';
import { readSection } from '../read-section.ts';
import { readSpecialReports } from '../read-special-reports.ts';
import { resolveAddress } from '../resolve-address.ts';
import { pathsIn, readIndex, readSitemap } from './fixtures/sitemaps.ts';
import { makeSitemap, makeSitemapIndex } from './sitemaps.ts';

/** The sitemaps of the newspaper that comes with the program. */
let articles: Article[];
let names: string[];

beforeAll(async () => {
  await prepareDatabase(config());
  articles = [];
  const { pages } = (await readLatest(1)).list;
  for (let number = 1; number <= pages; number += 1)
    for (const { id } of (await readLatest(number)).list.articles) {
      const article = await readArticle(id);
      if (article) articles.push(article);
    }
  names = [...(await readIndex()).keys()];
}, 60_000);
afterAll(() => closeDoors());

/** The addresses of all pages of a list, as the pages themselves count them. */
function numbered(list: { pages: number } | undefined, address: (number: number) => Address): string[] {
  return Array.from({ length: list?.pages ?? 0 }, (_, at) => pathOf(address(at + 1)));
}

/** Every public address of the sample, found by reading its pages. */
async function publicAddresses(): Promise<Set<string>> {
  const found = new Set([
    '/',
    '/special/',
    '/feeds/',
    ...STANDING_SLUGS.map((slug) => pathOf({ page: 'standing', slug })),
  ]);
  const add = (paths: readonly string[]) => {
    for (const path of paths) found.add(path);
  };
  add(articles.map(({ path }) => path));
  add(numbered((await readLatest(1)).list, (number) => ({ page: 'latest', number })));
  add(numbered(await readCorrections(1), (number) => ({ page: 'corrections', number })));
  add((await readSpecialReports()).reports.map(({ path }) => path));
  for (const section of new Set(JSON.parse(readFileSync('db/seed/sections.json', 'utf8')).map(pathOfSection)))
    add(numbered((await readSection(String(section), 1))?.list, (number) => sectionPage(String(section), number)));
  for (const { signature, topics, time } of articles) {
    for (const slug of signature.people.flatMap(({ signers }) => signers.map(slugOf)))
      add(numbered((await readAuthor(slug, 1))?.list, (number) => ({ page: 'author', slug, number })));
    for (const slug of topics.map(slugOf))
      add(numbered((await readTopic(slug, 1))?.list, (number) => ({ page: 'topic', slug, number })));
    if (!time) continue;
    const day = dayOf(Date.parse(time.machine), site.zone);
    add([pathOf({ page: 'month', month: day.slice(0, 7) })]);
    add(numbered((await readDay(day, 1)).list, (number) => ({ page: 'day', day, number })));
  }
  return found;
}

const slugOf = ({ path }: { path: string }) => path.split('/')[2] ?? '';
const pathOfSection = (section: { path: string }) => section.path;
const sectionPage = (section: string, number: number): Address => ({ page: 'section', section, number });

test('together they list every public address, and nothing else', async () => {
  const listed = new Set((await Promise.all(names.map(pathsIn))).flat());
  const expected = await publicAddresses();
  expect([...expected].filter((path) => !listed.has(path))).toEqual([]);
  expect([...listed].filter((path) => !expected.has(path))).toEqual([]);
  expect(articles.length).toBeGreaterThan(PAGE_SIZE);
});

test('everything listed is a page under its one address, and stands in one file but for the news', async () => {
  const paths = (await Promise.all(names.filter((name) => name !== 'news').map(pathsIn))).flat();
  expect(new Set(paths).size).toBe(paths.length);
  for (const path of paths) {
    const [pathname = '', query] = path.split('?');
    expect(await resolveAddress(pathname, new URLSearchParams(query)), path).toMatchObject({ is: 'page' });
  }
});

test('an article is listed with its pictures and films', async () => {
  const months = names.filter((name) => /^\d{4}-\d{2}/.test(name) || name.startsWith('undated'));
  const entries = (await Promise.all(months.map(readSitemap))).flat();
  const byPath = new Map(entries.map((entry) => [new URL(entry.url).pathname, entry]));
  for (const { path, lead, kind, headline } of articles) {
    const entry = byPath.get(path);
    if (lead) expect(entry?.img.map(({ url }) => new URL(url).pathname)).toContain(lead.medium.url);
    if (kind === 'video')
      expect(entry?.video, headline).toMatchObject([
        {
          title: headline,
          content_loc: expect.stringMatching(/^http.*\.mp4$/),
          thumbnail_loc: expect.stringMatching(/^http.*\.jpg$/),
          duration: expect.any(Number),
        },
      ]);
  }
  expect(entries.flatMap(({ video }) => video).length).toBeGreaterThan(0);
});

const schemas =
  process.env.SHINE_SITEMAP_SCHEMAS ?? fileURLToPath(new URL('../../../../shared/sitemap-xsd/', import.meta.url));

if (!existsSync(schemas)) {
  console.warn(`The sitemaps were not held against the official schemas: there are none in ${schemas}.`);
} else
  describe('by the official schemas', () => {
    const preload = () =>
      readdirSync(schemas).map((fileName) => ({ fileName, contents: readFileSync(`${schemas}/${fileName}`, 'utf8') }));
    const all = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">${[
      ['sitemap/0.9', 'sitemap.xsd', 'www.sitemaps.org/schemas'],
      ['sitemap-image/1.1', 'sitemap-image.xsd', 'www.google.com/schemas'],
      ['sitemap-news/0.9', 'sitemap-news.xsd', 'www.google.com/schemas'],
      ['sitemap-video/1.1', 'sitemap-video.xsd', 'www.google.com/schemas'],
    ]
      .map(([name, file, host]) => `<xsd:import namespace="http://${host}/${name}" schemaLocation="${file}"/>`)
      .join('')}</xsd:schema>`;

    test('the index is valid', async () => {
      const schema = readFileSync(`${schemas}/siteindex.xsd`, 'utf8');
      const { text } = await makeSitemapIndex();
      expect((await validateXML({ xml: text, schema })).errors).toEqual([]);
    });

    test('every file is valid', async () => {
      for (const name of names) {
        const document = await makeSitemap(name);
        const { errors } = await validateXML({ xml: document?.text ?? '', schema: all, preload: preload() });
        expect(errors, name).toEqual([]);
      }
    }, 120_000);
  });
