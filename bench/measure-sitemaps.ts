import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openWriter } from '../db/dialects/sqlite/connection.ts';
import { migrateDatabase } from '../db/dialects/sqlite/migrate.ts';
import { type PlainArticle, putArticles } from '../db/fixtures/many-articles.ts';
import type { MachineDocument } from '../lib/edition/documents/document.ts';
import { makeSitemap, makeSitemapIndex } from '../lib/edition/documents/sitemaps.ts';
import { type Figure, median, milliseconds } from './table.ts';

const ARTICLES = 1_000_000;
const PEOPLE = 2000;
const TOPICS = 20_000;
const YEARS = 30;
const RUNS = 7;
const DAY = 86_400_000;
const CROWDED = { month: '2015-10', from: Date.UTC(2015, 9, 2), articles: 50_000 };

/** What the sitemaps of a large paper take: medians of seven times each, from the first on. */
export async function measureSitemaps(dataDir: string): Promise<Figure[]> {
  fill(dataDir);
  const figures: Figure[] = [];
  const files: [what: string, make: () => Promise<MachineDocument | null>][] = [
    ['index', makeSitemapIndex],
    [`month of ${CROWDED.articles} articles, part 1`, () => makeSitemap(CROWDED.month)],
    [`month of ${CROWDED.articles} articles, part 10`, () => makeSitemap(`${CROWDED.month}-10`)],
    ['month of 2,600 articles', () => makeSitemap('2010-03')],
    ['news', () => makeSitemap('news')],
    ['authors', () => makeSitemap('authors')],
    ['topics', () => makeSitemap('topics')],
    ['sections', () => makeSitemap('sections')],
    ['calendar of a year', () => makeSitemap('archive-2015')],
  ];
  for (const [what, make] of files) figures.push(...(await measured(`sitemap, ${what}`, make)));
  return figures;
}

async function measured(name: string, make: () => Promise<MachineDocument | null>): Promise<Figure[]> {
  const before = process.memoryUsage.rss();
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 5);
  const runs: { time: number; cpu: number; holdUp: number }[] = [];
  let text = '';
  for (let run = 0; run < RUNS; run += 1) {
    const delays = monitorEventLoopDelay({ resolution: 1 });
    delays.enable();
    const [began, spent] = [performance.now(), process.cpuUsage()];
    text = (await make())?.text ?? '';
    const { user, system } = process.cpuUsage(spent);
    runs.push({ time: performance.now() - began, cpu: (user + system) / 1000, holdUp: delays.max / 1e6 });
    delays.disable();
  }
  clearInterval(watch);
  const holdUp = median(runs.map((run) => run.holdUp));
  const middle = (of: (run: (typeof runs)[number]) => number) => milliseconds(median(runs.map(of)));
  return [
    {
      name: `${name} (${text.split('<loc>').length - 1} addresses, ${text.length} bytes): time, CPU`,
      value: `${middle(({ time }) => time)}, ${middle(({ cpu }) => cpu)}`,
    },
    { name: `${name}: longest hold-up of others`, value: milliseconds(holdUp), goal: '<= 50 ms', met: holdUp <= 50 },
    {
      name: `${name}: memory at most, of it for this`,
      value: `${(peak / 2 ** 20).toFixed(0)} MB, ${((peak - before) / 2 ** 20).toFixed(0)} MB`,
      goal: '<= 350 MB',
      met: peak <= 350 * 2 ** 20,
    },
  ];
}

/** Fills a paper of thirty years up to this moment, with signers, topics, and pictures in its most crowded month. */
function fill(dataDir: string): void {
  migrateDatabase(dataDir);
  const db = openWriter(dataDir);
  const body = JSON.stringify({ type: 'doc', content: [{ type: 'paragraph', text: 'word '.repeat(300) }] });
  db.pragma('synchronous = OFF');
  db.exec(`INSERT INTO sections (id, path, name, header_order) VALUES (1, 'news', 'News', 1)`);
  putArticles(db, invented(), body);
  const numbers = (count: number) =>
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})`;
  const crowded = `place BETWEEN ${CROWDED.from * 1000} AND ${(CROWDED.from + 28 * DAY) * 1000}`;
  db.exec(`
    BEGIN;
    INSERT INTO people (slug, name) ${numbers(PEOPLE)} SELECT 'person-' || i, 'Person ' || i FROM n;
    INSERT INTO topics (slug, name) ${numbers(TOPICS)} SELECT 'topic-' || i, 'Topic ' || i FROM n;
    INSERT INTO article_people (article_id, person_id, role, place)
      SELECT id, 1 + abs(place / 1000000) * 7919 % ${PEOPLE}, 'author', place FROM articles;
    INSERT INTO article_topics (article_id, topic_id, place)
      SELECT id, 1 + abs(place / 1000000) * 104729 % ${TOPICS}, place FROM articles;
    INSERT INTO media (id, digest, type, mime, path, bytes, width, height)
      SELECT id, 'd' || id, 'picture', 'image/jpeg', 'd' || id || '/original', 1, 640, 480 FROM articles WHERE ${crowded};
    INSERT INTO renditions (media_id, mime, width, height, bytes, path)
      SELECT id, 'image/jpeg', 640, 480, 1, substr('0123456789012345678901234567890123456789012', 1, 33) || id || '/640.jpg'
      FROM media;
    INSERT INTO article_media (article_id, media_id) SELECT id, id FROM media;
    COMMIT;
  `);
  db.close();
}

function* invented(): Generator<PlainArticle> {
  const now = Date.now();
  const step = (YEARS * 365.25 * DAY) / (ARTICLES - CROWDED.articles);
  for (let i = 1; i <= ARTICLES - CROWDED.articles; i += 1) yield { id: i, publishedAt: Math.floor(now - i * step) };
  for (let i = 0; i < CROWDED.articles; i += 1) yield { id: 3_000_000 + i, publishedAt: CROWDED.from + i * 40_000 };
}
