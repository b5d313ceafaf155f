import { http } from './support/http.ts';
import { PAGE_KINDS } from './support/page-kinds.ts';
import { expect, test } from './support/test.ts';

test.describe('in print', () => {
  test('there is the text, and nothing to press', async ({ page }) => {
    await page.goto('/feature/travel/2611210002/');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.prose > p').last()).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const furniture of ['header nav', 'body > footer', 'aside', 'form', '[aria-label="Share"]'])
      await expect(page.locator(furniture).filter({ visible: true }), furniture).toHaveCount(0);
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
  });
});

test.describe('in the colours of a reader', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('borders and marks stay', async ({ page }) => {
    await page.goto('/search/?q=metro');
    const mark = page.locator('mark').first();
    const colors = await mark.evaluate((element) => {
      const { backgroundColor, color } = getComputedStyle(element);
      return [backgroundColor, color, getComputedStyle(document.body).backgroundColor];
    });
    expect(colors[0]).not.toBe(colors[2]);
    expect(colors[0]).not.toBe(colors[1]);
    await page.goto('/feature/travel/2611240003/');
    const night = page.locator('.night').first();
    expect(await night.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(colors[2]);
  });
});

test('what moves is still for those who ask for it', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/');
  const moving = await page.evaluate(
    () =>
      [...document.styleSheets]
        .flatMap((sheet) => [...sheet.cssRules])
        .flatMap((rule) => (rule instanceof CSSMediaRule ? [rule] : []))
        .filter(({ cssText }) => cssText.includes('@view-transition'))
        .map(({ conditionText }) => conditionText).length,
  );
  const still = await page.evaluate(() => document.getAnimations().length);
  expect([moving, still]).toEqual([1, 0]);
});

test('the pages behind links are fetched before they are asked for, within the policy', async ({ page, site }) => {
  const { headers } = await http(site.origin, '/news/');
  expect(headers['speculation-rules']).toBe('"/next-page.speculationrules"');
  const rules = await http(site.origin, '/next-page.speculationrules');
  expect(rules.headers['content-type']).toBe('application/speculationrules+json');
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto('/news/');
  const link = page.getByRole('main').getByRole('article').getByRole('heading').getByRole('link').first();
  const wanted = await link.getAttribute('href');
  const prefetch = page.waitForRequest((request) => new URL(request.url()).pathname === wanted);
  await link.hover();
  expect(await (await prefetch).headerValue('sec-purpose')).toContain('prefetch');
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(complaints).toEqual([]);
});

test.describe("with the policy out of the way of a reader's own style", () => {
  test.use({ bypassCSP: true });

  test('letters twice as large and widely spaced lose nothing, on every page', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const { path } of PAGE_KINDS) {
      await page.goto(path);
      await page.addStyleTag({
        content:
          'html{font-size:200%!important} *{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}',
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(390);
      await expect(page.getByRole('button', { name: 'Menu' }), path).toBeInViewport();
    }
  });
});

test.describe('with scripts on', () => {
  for (const width of [390, 1440]) {
    test(`nothing moves while a page of any kind loads, ${width} pixels wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.addInitScript(() => {
        const moved: unknown[] = [];
        Object.assign(window, { moved });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const { sources = [] } = entry as PerformanceEntry & { sources?: { node?: Element }[] };
            moved.push(...sources.map(({ node }) => node?.outerHTML?.slice(0, 120) ?? 'something'));
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      for (const { path } of PAGE_KINDS) {
        await page.goto(path, { waitUntil: 'networkidle' });
        await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
        await page.evaluate(
          () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
        );
        expect(await page.evaluate(() => (window as unknown as { moved: string[] }).moved), path).toEqual([]);
      }
    });
  }
});

test('no page is heavier than it may be', async ({ site }) => {
  for (const { path } of PAGE_KINDS) {
    const { body } = await http(site.origin, path, { headers: { 'accept-encoding': 'br' } });
    expect(body.length, path).toBeLessThanOrEqual(path === '/' ? 24_000 : 20_000);
  }
});
