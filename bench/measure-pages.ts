import { http } from '../e2e/support/http.ts';
import type { SiteProcess } from '../e2e/support/site-process.ts';
import { content, publish } from '../e2e/support/stories.ts';
import { publishStory } from '../lib/desk/publish-story.ts';
import { reviseStory } from '../lib/desk/revise-story.ts';
import { readArticle } from '../lib/edition/read-article.ts';
import { readLatest } from '../lib/edition/read-latest.ts';
import { pathOf } from '../lib/news/paths.ts';
import { type Figure, median, milliseconds } from './table.ts';

const ARTICLE = '/news/world/2502138765/';

const FEED = '/feeds/rss.xml';

/** The department that the invented archive fills (corpus.ts). */
const DEPARTMENT = 'bench';

/** What single requests cost: cold pages near and far, the way from a publish to readers, and what a page weighs. */
export async function measurePages(site: SiteProcess): Promise<Figure[]> {
  const cold = await coldArticles(site);
  const { pages } = (await readLatest(1)).list;
  const distant = Math.min(900, pages - 1);
  const list = (number: number) => pathOf({ page: 'latest', number });
  const section = (number: number) => pathOf({ page: 'section', section: DEPARTMENT, number });
  const home = await coldPages(site, '/');
  const [near, far] = [await coldPages(site, list(1)), await coldPages(site, list(distant))];
  const [sectionNear, sectionFar] = [await coldPages(site, section(1)), await coldPages(site, section(distant))];
  const feed = await coldPages(site, FEED);
  const kept = median(await Promise.all(Array.from({ length: 20 }, () => timed(site, FEED))));
  const visible = await publishToVisible(site);
  const br = { headers: { 'accept-encoding': 'br' } };
  const article = (await http(site.origin, ARTICLE, br)).body.length;
  const front = (await http(site.origin, '/', br)).body.length;
  return [
    { name: 'cold article, first byte to last', value: milliseconds(cold) },
    { name: 'cold front page', value: milliseconds(home) },
    { name: 'cold list, page 1', value: milliseconds(near) },
    {
      name: `cold list, page ${distant}`,
      value: milliseconds(far),
      goal: 'as quick as page 1',
      met: far <= near * 1.5,
    },
    { name: 'cold section, page 1', value: milliseconds(sectionNear) },
    {
      name: `cold section, page ${distant}`,
      value: milliseconds(sectionFar),
      goal: 'as quick as page 1',
      met: sectionFar <= sectionNear * 1.5,
    },
    { name: 'feed of 50 stories in full text, cold', value: milliseconds(feed) },
    { name: 'the same, kept', value: milliseconds(kept) },
    { name: 'publish to visible (commit to new page read)', value: milliseconds(visible) },
    {
      name: 'reference article, HTML and CSS, brotli',
      value: `${article} bytes`,
      goal: '<= 14000 bytes',
      met: article <= 14_000,
    },
    {
      name: 'front page, HTML and CSS, brotli',
      value: `${front} bytes`,
      goal: '<= 24000 bytes',
      met: front <= 24_000,
    },
  ];
}

async function timed(site: SiteProcess, path: string): Promise<number> {
  const began = performance.now();
  const { status } = await http(site.origin, path);
  if (status !== 200) throw new Error(`${path} answers ${status}.`);
  return performance.now() - began;
}

async function coldArticles(site: SiteProcess): Promise<number> {
  const { articles } = (await readLatest(40)).list;
  const times: number[] = [];
  for (const { path } of articles) times.push(await timed(site, path));
  return median(times);
}

/** The same page again and again, each time made cold by a publish. */
async function coldPages(site: SiteProcess, path: string): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 12; i += 1) {
    await publish(`${DEPARTMENT}/section-1`, `Cold ${i}`);
    times.push(await timed(site, path));
  }
  return median(times);
}

async function publishToVisible(site: SiteProcess): Promise<number> {
  const { id, path } = await publish('news/metro', 'Version 0');
  await timed(site, path);
  const times: number[] = [];
  for (let i = 1; i <= 15; i += 1) {
    await reviseStory(id, { content: content(`Version ${i}`), author: 'bench' });
    await publishStory(id, 'bench');
    const began = performance.now();
    const { text } = await http(site.origin, path);
    times.push(performance.now() - began);
    if (!text.includes(`Version ${i}`)) throw new Error('The new words are not there.');
  }
  if ((await readArticle(id)) === null) throw new Error('The story is gone.');
  return median(times);
}
