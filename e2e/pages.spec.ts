import type { ConsoleMessage, Page, Request } from '@playwright/test';
import { PAGE_KINDS } from './support/page-kinds.ts';
import { expect, test } from './support/test.ts';

/** A player stops reading a film when it knows enough of it; a picture is given up when another width suits better. */
function changedItsMind(request: Request): boolean {
  const aborted = request.failure()?.errorText === 'net::ERR_ABORTED';
  return request.resourceType() === 'media' || (aborted && request.resourceType() === 'image');
}

/** Whatever the page complains of: console errors, requests that failed or were refused. */
function complaints(page: Page, status: number): string[] {
  const found: string[] = [];
  page.on('console', (message: ConsoleMessage) => {
    // The browser reports the status of the page itself as an error.
    if (message.type() === 'error' && !(status >= 400 && message.text().includes(String(status))))
      found.push(message.text());
  });
  page.on('pageerror', (error) => found.push(error.message));
  page.on('requestfailed', (request) => {
    if (!changedItsMind(request)) found.push(`${request.url()} failed: ${request.failure()?.errorText}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && response.request().resourceType() !== 'document') found.push(response.url());
  });
  return found;
}

const WIDTHS = [320, 390, 1440];

for (const javaScriptEnabled of [false, true]) {
  test.describe(`with scripts ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled, viewport: { width: 390, height: 844 } });
    for (const { name, path, status = 200 } of PAGE_KINDS) {
      test(`the ${name} is whole and quiet, on any screen`, async ({ page, context }) => {
        const found = complaints(page, status);
        const response = await page.goto(path, { waitUntil: 'load' });
        expect(response?.status()).toBe(status);
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
        const scripts = await page
          .locator('script:not([type="application/ld+json"])')
          .evaluateAll((all) => all.map((script) => script.getAttribute('src')));
        expect(scripts).toEqual(
          await page.locator('article [data-share]').evaluateAll((all) => all.map(() => '/share.js')),
        );
        expect(await page.title()).toMatch(/SHINE/);
        expect(await context.cookies()).toEqual([]);
        // Without a script of its own it is the same page whether a browser runs scripts or not.
        for (const width of javaScriptEnabled && scripts.length === 0 ? [] : WIDTHS) {
          await page.setViewportSize({ width, height: 844 });
          for (const part of ['banner', 'main', 'contentinfo'] as const)
            await expect(page.getByRole(part), `${width} pixels wide`).toBeVisible();
          const wide = await page.locator('html').evaluate((html) => html.scrollWidth);
          expect(wide, `${width} pixels wide`).toBeLessThanOrEqual(width);
        }
        expect(found).toEqual([]);
      });
    }
  });
}
