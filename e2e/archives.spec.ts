import { addSections } from '../lib/desk/add-sections.ts';
import { http } from './support/http.ts';
import { publish } from './support/stories.ts';
import { expect, test } from './support/test.ts';

test.use({ javaScriptEnabled: false });

test('from the latest to a month, a day and a story, and on to the days around it', async ({ page }) => {
  await page.goto('/latest/');
  await page
    .getByRole('main')
    .getByRole('link', { name: /November 2026/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/latest\/2026-11\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('November 2026');
  await page.getByRole('main').locator('a[href="/latest/2026-11-21/"]').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Saturday, November 21, 2026');
  const times = await page
    .getByRole('main')
    .locator('article time')
    .evaluateAll((all) => all.map((time) => time.getAttribute('datetime')?.slice(0, 10)));
  expect(new Set(times)).toEqual(new Set(['2026-11-21']));
  await page.getByRole('navigation', { name: 'Other days' }).locator('a[rel="prev"]').click();
  await expect(page).toHaveURL(/\/latest\/2026-11-(19|20)\/$/);
});

test('a day ends at midnight in Shanghai', async ({ site }) => {
  const { path: before } = await publish('news/nation', 'A minute to midnight', {
    publishedAt: Date.UTC(2025, 5, 9, 15, 59),
  });
  const { path: after } = await publish('news/nation', 'A minute past midnight', {
    publishedAt: Date.UTC(2025, 5, 9, 16, 1),
  });
  const [ninth, tenth] = [
    await http(site.origin, '/latest/2025-06-09/'),
    await http(site.origin, '/latest/2025-06-10/'),
  ];
  expect(ninth.text).toContain(before);
  expect(ninth.text).not.toContain(after);
  expect(tenth.text).toContain(after);
  expect(tenth.text).not.toContain(before);
});

test('days and months without a story, or that never were, are not there', async ({ site }) => {
  for (const path of [
    '/latest/2026-02-30/',
    '/latest/2026-13/',
    '/latest/2026-00-10/',
    '/latest/1949-10-01/',
    '/latest/2031-01/',
    '/latest/2026-1-1/',
    '/author/nobody/',
    '/topic/nothing/',
    '/author/sample-walker/page/999/',
    '/special/nothing/',
  ]) {
    expect((await http(site.origin, path)).status, path).toBe(404);
  }
});

test('the paper of a new author and topic is there with the first story, and goes with the last', async ({ site }) => {
  for (const path of ['/author/newly-signed/', '/topic/lamp-posts/'])
    expect((await http(site.origin, path)).status, path).toBe(404);
  await publish('news/metro', 'Lamps of the embankment', {
    bylines: [{ type: 'person', name: 'Newly Signed', role: 'author' }],
    topics: ['Lamp posts'],
  });
  for (const path of ['/author/newly-signed/', '/topic/lamp-posts/']) {
    const { status, text } = await http(site.origin, path);
    expect(status, path).toBe(200);
    expect(text, path).toContain('Lamps of the embankment');
    expect(text, path).toContain('1 story');
  }
});

test('an author is introduced, with all that is signed', async ({ page }) => {
  await page.goto('/author/sample-walker/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Sample Walker');
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
});

test('the regions are a directory, and each has a page', async ({ page }) => {
  await page.goto('/regions/');
  const links = await page
    .getByRole('main')
    .locator('a[href^="/regions/"]')
    .evaluateAll((all) => [...new Set(all.map((link) => link.getAttribute('href') ?? ''))]);
  const regions = links.filter((link) => /^\/regions\/[a-z-]+\/$/.test(link));
  expect(regions.length).toBeGreaterThanOrEqual(9);
  for (const region of regions) expect((await page.goto(region))?.status(), region).toBe(200);
});

test('a section without a story says so and leads on', async ({ page }) => {
  await addSections([{ path: 'quiet-corner', name: 'Quiet corner' }]);
  await page.goto('/quiet-corner/');
  await expect(page.getByText('No stories here yet.')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Latest' }).click();
  await expect(page).toHaveURL(/\/latest\/$/);
});

test('no story stands twice on the front page, whatever its containers', async ({ site }) => {
  for (const path of ['/', '/news/', '/feature/', '/regions/', '/biz/', '/opinion/']) {
    const { text } = await http(site.origin, path);
    const main = text.slice(text.indexOf('<main'), text.indexOf('</main>'));
    const stories = [...main.matchAll(/<a href="(\/[^"]+\/\d{10}\/)"/g)].map(([, to]) => to);
    expect(stories.length, path).toBeGreaterThan(2);
    expect(new Set(stories).size, path).toBe(stories.length);
  }
});

test('an address that nearly was one offers the stories that were meant', async ({ page }) => {
  await page.goto('/feature/how-to-take-a-hairy-crab-apart/');
  await expect(page.getByRole('heading', { name: 'Were you looking for this?' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: /hairy crab/i })).toBeVisible();
});
