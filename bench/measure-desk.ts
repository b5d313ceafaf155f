import { type Browser, chromium, type Page } from '@playwright/test';
import { atTheDesk, hire } from '../e2e/support/desk.ts';
import { http } from '../e2e/support/http.ts';
import type { SiteProcess } from '../e2e/support/site-process.ts';
import { createStory } from '../lib/desk/create-story.ts';
import { takeLock } from '../lib/desk/lock-story.ts';
import { publishStory } from '../lib/desk/publish-story.ts';
import { saveWork } from '../lib/desk/save-work.ts';
import { bodyOfParagraphs } from '../lib/news/body/body.ts';
import { plainStory } from '../lib/news/content.ts';
import { draftOf } from '../lib/news/draft.ts';
import { findChromium } from '../scripts/find-chromium.ts';
import { type Figure, median, milliseconds } from './table.ts';

const RUNS = 7;
const KEYS = 60;

/** 100 paragraphs of 100 words. */
const LONG = plainStory(
  'Ten thousand words',
  bodyOfParagraphs(Array.from({ length: 100 }, (_, at) => `Paragraph ${at}. ${'word '.repeat(98)}`)),
);

/** What an editor waits for: the board, a long story, a letter on the screen, a save, and readers having it. */
export async function measureDesk(site: SiteProcess): Promise<Figure[]> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await atTheDesk(browser as Browser, site, await hire('chief'));
    const id = await createStory({ section: 'news/metro', content: LONG, author: 'bench' });
    return [
      await figure('the board of all stories, opened', 1000, () => opened(page, '/admin/?list=all', 'Stories')),
      await figure('a story of 10,000 words, opened', 2000, () => opened(page, `/admin/stories/${id}/`, LONG.headline)),
      { name: `a letter typed in it, until it is drawn, median of ${KEYS}`, ...(await typing(page)) },
      await figure('keeping what was typed in it (autosave)', 50, () => saved(id)),
      await figure('publish to visible, from the act to the next answer', 300, () => published(site)),
    ];
  } finally {
    await browser.close();
  }
}

async function figure(name: string, goal: number, measure: () => Promise<number>): Promise<Figure> {
  const runs: number[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await measure());
  const value = median(runs);
  return { name, value: milliseconds(value), goal: `<= ${goal} ms`, met: value <= goal };
}

async function opened(page: Page, path: string, heading: string): Promise<number> {
  const began = performance.now();
  await page.goto(path);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  return performance.now() - began;
}

/** From the key to the frame after the one that draws it. */
async function typing(page: Page): Promise<Omit<Figure, 'name'>> {
  await page.getByText('Everything is saved').waitFor();
  await page.getByRole('textbox', { name: 'Text of the story' }).click();
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { keyTimes: times });
    window.addEventListener(
      'keydown',
      () => {
        const began = performance.now();
        requestAnimationFrame(() => requestAnimationFrame(() => times.push(performance.now() - began)));
      },
      true,
    );
  });
  await page.keyboard.type('word '.repeat(KEYS / 5), { delay: 30 });
  const times = await page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes);
  const value = median(times);
  return { value: milliseconds(value), goal: '<= 50 ms', met: value <= 50 };
}

let version = 0;

async function saved(id: number): Promise<number> {
  const lock = await takeLock(id, { takeOver: true });
  if (!lock.held) throw new Error('The bench has no lock.');
  version += 1;
  const content = { ...draftOf(LONG), kicker: `Save ${version}` };
  const began = performance.now();
  await saveWork(id, { content, seenVersion: lock.version, lockKey: lock.key });
  return performance.now() - began;
}

async function published(site: SiteProcess): Promise<number> {
  const headline = `Published at ${performance.now()}`;
  const content = { ...plainStory(headline, bodyOfParagraphs(['Text.'])), publishedAt: Date.now() };
  const id = await createStory({ section: 'news/metro', content, author: 'bench' });
  await http(site.origin, '/news/metro/');
  const began = performance.now();
  await publishStory(id, 'bench');
  const { text } = await http(site.origin, '/news/metro/');
  if (!text.includes(headline)) throw new Error('The next answer has not got the story.');
  return performance.now() - began;
}
