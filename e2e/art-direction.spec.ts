import type { Locator } from '@playwright/test';
import sharp from 'sharp';
import { expect, test } from './support/test.ts';

/** What an art director would send back; found by eye once, and held here by measure. */

const FEATURE = '/feature/travel/2611210002/';
const FILM = '/video/2611220003/';

const edges = (box: Locator) =>
  box.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { left, right, top, bottom };
  });

test('the picture of a feature reaches from edge to edge, or keeps to the grid where the page does', async ({
  page,
}) => {
  const picture = page.locator('article figure img').first();
  for (const width of [390, 820, 1200]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(FEATURE);
    expect(await edges(picture), `${width}`).toMatchObject({ left: 0, right: width });
  }
  for (const width of [1280, 1440, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(FEATURE);
    const { left, right } = await edges(page.getByRole('navigation', { name: 'Sections' }).locator('..'));
    expect(await edges(picture), `${width}`).toMatchObject({ left, right });
  }
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`a film stands on a dark ground in the ${colorScheme}, and its poster fills it`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(FILM);
    const { ground, fit } = await page.locator('video').evaluate((video) => {
      const { backgroundColor, objectFit } = getComputedStyle(video);
      return { ground: backgroundColor.match(/\d+/g)?.map(Number) ?? [], fit: objectFit };
    });
    expect(Math.max(...ground.slice(0, 3))).toBeLessThan(40);
    expect(fit).toBe('cover');
  });

test('a dark band ends in one line across the page', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/');
  const band = page.getByRole('region', { name: 'To look at' });
  // Between two pixels, as text of any length may put it.
  for (const part of ['0.3px', '0.5px', '0.7px']) {
    await band.evaluate((element, by) => {
      element.style.paddingBottom = `calc(2rem + ${by})`;
      window.scrollBy(0, Math.round(element.getBoundingClientRect().bottom) - 450);
    }, part);
    const { bottom } = await edges(band);
    const shot = await page.screenshot({ clip: { x: 0, y: Math.round(bottom) - 6, width: 1440, height: 12 } });
    const { data, info } = await sharp(shot).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const column = (x: number) =>
      Array.from({ length: info.height }, (_, y) => data[(y * info.width + x) * info.channels]);
    expect(new Set(column(720)).size, part).toBeGreaterThan(1);
    expect(column(20), part).toEqual(column(720));
  }
});

test('bands are painted on screens alone, and not over the colours of a reader', async ({ page }) => {
  await page.goto('/');
  const painted = () =>
    page
      .getByRole('region', { name: /^(To look at|Special Reports)$/ })
      .evaluateAll((bands) => bands.map((band) => getComputedStyle(band).borderImageSource));
  for (const paint of await painted()) expect(paint).toContain('gradient');
  await page.emulateMedia({ media: 'print' });
  expect(await painted()).toEqual(['none', 'none']);
  await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
  expect(await painted()).toEqual(['none', 'none']);
});

test('stories beside each other have their rules at one height', async ({ page }) => {
  await page.setViewportSize({ width: 820, height: 1180 });
  await page.goto('/news/world/2502138765/');
  const rules = await page
    .getByRole('complementary', { name: 'More from World' })
    .getByRole('listitem')
    .evaluateAll((items) => items.map((item) => getComputedStyle(item).borderTopWidth));
  expect(rules.slice(0, 3)).toEqual(['0px', '0px', '1px']);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/');
  const signed = page.getByRole('region', { name: 'Opinion' }).getByRole('article');
  const heights = await signed.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(2);
  expect(new Set(heights.map(Math.round)).size).toBe(1);
});

test('stories without pictures leave no hole beside the lead of a section', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/biz/');
  const main = page.getByRole('main');
  const lead = await edges(main.getByRole('article').first());
  const beside = main.getByRole('list').filter({ has: page.getByRole('article') });
  const last = await edges(beside.first().getByRole('article').last());
  expect(lead.bottom - last.bottom).toBeLessThan(150);
});

test('a large quotation is set in lines of like length', async ({ page }) => {
  await page.goto('/opinion/2611230001/');
  const quote = page.locator('figure blockquote p').first();
  expect(await quote.evaluate((text) => getComputedStyle(text).getPropertyValue('text-wrap-style'))).toBe('balance');
});

test('the stroke of a breadcrumb stands in the middle', async ({ page }) => {
  await page.goto('/news/world/2502138765/');
  const [left, right] = await page
    .getByRole('navigation', { name: 'Breadcrumb' })
    .locator('span')
    .evaluate((stroke) => {
      const range = document.createRange();
      const text = stroke.firstChild;
      if (!text) return [];
      const at = stroke.textContent.indexOf('/');
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      const own = range.getBoundingClientRect();
      const before = stroke.closest('li')?.previousElementSibling?.querySelector('a')?.getBoundingClientRect().right;
      const after = stroke.nextElementSibling?.getBoundingClientRect().left;
      return [own.left - Number(before), Number(after) - own.right];
    });
  expect(Math.abs(Number(left) - Number(right))).toBeLessThanOrEqual(1);
});
