import { type Browser, chromium } from '@playwright/test';
import { findChromium } from '../scripts/find-chromium.ts';
import { type Figure, median, milliseconds } from './table.ts';

/** "Slow 4G" as Lighthouse puts it on a real connection, and a phone with a quarter of this machine's speed. */
const LATENCY = 562.5;
const BYTES_A_SECOND = (1.6 * 0.9 * 1024 * 1024) / 8;
const SLOWDOWN = 4;
const RUNS = 5;

interface Page {
  name: string;
  path: string;
  /** ms */
  goal: number;
}

const PAGES: Page[] = [
  { name: 'article without picture', path: '/news/world/2502138765/', goal: 1000 },
  { name: 'feature with picture', path: '/feature/travel/2611210002/', goal: 1800 },
  { name: 'news with picture', path: '/news/metro/2611220001/', goal: 1800 },
  { name: 'front page', path: '/', goal: 1800 },
];

/** What a reader on a slow phone sees, and when; and how much moves after that. */
export async function measureVitals(origin: string): Promise<Figure[]> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-quic'] : ['--disable-quic'],
  });
  try {
    const figures: Figure[] = [];
    for (const { name, path, goal } of PAGES) {
      const runs: { paint: number; shift: number }[] = [];
      for (let run = 0; run < RUNS; run += 1) runs.push(await visit(browser, `${origin}${path}`));
      const paint = median(runs.map((run) => run.paint));
      const shift = Math.max(...runs.map((run) => run.shift));
      figures.push(
        {
          name: `${name}: largest paint, slow 4G, CPU / ${SLOWDOWN}`,
          value: milliseconds(paint),
          goal: `<= ${goal} ms`,
          met: paint <= goal,
        },
        { name: `${name}: layout shift`, value: String(shift), goal: '0', met: shift === 0 },
      );
    }
    return figures;
  } finally {
    await browser.close();
  }
}

async function visit(browser: Browser, url: string): Promise<{ paint: number; shift: number }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY,
    downloadThroughput: BYTES_A_SECOND,
    uploadThroughput: BYTES_A_SECOND / 2,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.addInitScript(() => {
    const seen = { paint: 0, shift: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      seen.paint = list.getEntries().at(-1)?.startTime ?? 0;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  const seen = await page.evaluate(() => (window as unknown as { seen: { paint: number; shift: number } }).seen);
  await context.close();
  return seen;
}
