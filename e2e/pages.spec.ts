import type { ConsoleMessage, Page } from '@playwright/test';
import { PAGE_KINDS } from './support/page-kinds.ts';
import { expect, test } from './support/test.ts';

/** Whatever the page complains of: console errors, requests that failed or were refused. */
function complaints(page: Page, status: number): string[] {
  const found: string[] = [];
  page.on('console', (message: ConsoleMessage) => {
    // The browser reports the status of the page itself as an error.
    if (message.type() === 'error' && !(status >= 400 && message.text().includes(String(status))))
      found.push(message.text());
  });
  page.on('pageerror', (error) => found.push(error.message));
  // A player stops reading a film when it knows enough of it.
  page.on('requestfailed', (request) => {
    if (request.resourceType() !== 'media') found.push(`${request.url()} failed`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && response.request().resourceType() !== 'document') found.push(response.url());
  });
  return found;
}

const SCREENS = [
  { screen: 'phone', viewport: { width: 390, height: 844 } },
  { screen: 'desktop', viewport: { width: 1440, height: 900 } },
];

for (const javaScriptEnabled of [false, true]) {
  for (const { screen, viewport } of SCREENS) {
    test.describe(`on a ${screen}, scripts ${javaScriptEnabled ? 'on' : 'off'}`, () => {
      test.use({ javaScriptEnabled, viewport });
      for (const { name, path, status = 200 } of PAGE_KINDS) {
        test(`the ${name} is whole and quiet`, async ({ page, context }, info) => {
          const found = complaints(page, status);
          const response = await page.goto(path, { waitUntil: 'load' });
          expect(response?.status()).toBe(status);
          await expect(page.getByRole('banner')).toBeVisible();
          await expect(page.getByRole('main')).toBeVisible();
          await expect(page.getByRole('contentinfo')).toBeVisible();
          await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
          expect(
            await page
              .locator('script:not([type="application/ld+json"])')
              .evaluateAll((all) => all.map((script) => script.getAttribute('src'))),
          ).toEqual(await page.locator('article [data-share]').evaluateAll((all) => all.map(() => '/share.js')));
          expect(await page.title()).toMatch(/SHINE/);
          expect(await context.cookies()).toEqual([]);
          const width = await page.locator('html').evaluate((html) => html.scrollWidth);
          expect(width).toBeLessThanOrEqual(viewport.width);
          expect(found).toEqual([]);
          await info.attach('page', { body: await page.screenshot({ fullPage: true }), contentType: 'image/png' });
        });
      }
    });
  }
}

test('no page scrolls sideways at 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const { path } of PAGE_KINDS) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
});
