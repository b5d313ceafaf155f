import type { Page } from '@playwright/test';
import { publishFront } from '../lib/desk/publish-front.ts';
import { now } from '../lib/platform/now.ts';
import { axeFaultsInBothLights } from './support/axe.ts';
import { atTheDesk, deskOrigin, hire } from './support/desk.ts';
import { expect, test } from './support/test.ts';

const SCREENS = [
  'fronts',
  'fronts/home',
  'breaking',
  'reports',
  'reports/new',
  'sections',
  'people',
  'agencies',
  'topics',
  'pages',
  'pages/about',
  'redirects',
  'settings',
];

/** Opens a screen and waits until its components answer. */
async function open(page: Page, screen: string): Promise<void> {
  await page.goto(`/admin/${screen}/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
}

const news = (page: Page, words: string | RegExp) => page.getByRole('region').getByText(words);

test('every screen of curation is accessible, in the light, in the dark and on a phone', async ({ browser, site }) => {
  test.setTimeout(240_000);
  const page = await atTheDesk(browser, site, await hire('owner'));
  for (const screen of SCREENS) {
    await open(page, screen);
    expect(await axeFaultsInBothLights(page), screen).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider, `${screen} on a phone`).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 800 });
  }
});

test('a front is arranged with the keyboard alone, seen before, published and undone', async ({ browser, site }) => {
  const page = await atTheDesk(browser, site, await hire('editor'));
  await open(page, 'fronts/home');
  const slots = page.getByRole('grid', { name: /^Slots of/ }).first();
  await slots.getByRole('row').first().focus();
  await page.keyboard.press('Enter');
  const search = page.getByRole('searchbox', { name: 'Find a story' });
  await expect(search).toBeFocused();
  await page.keyboard.type('hairy crab');
  const found = page.getByRole('grid', { name: 'Stories found' });
  await expect(found.getByRole('row').first()).toContainText(/hairy crab/i);
  const headline = (await found.getByRole('row').first().getAttribute('aria-label')) ?? '';
  await found.getByRole('row').first().focus();
  await page.keyboard.press('Enter');
  await expect(slots.getByRole('row').first()).toContainText('Pinned');
  await expect(slots.getByRole('row').first()).toContainText(headline);
  const preview = page.frameLocator('iframe[title="Preview of the front"]');
  await expect(preview.locator('main :is(h2, h3)').first()).toContainText(headline);

  const before = await (await page.request.get(deskOrigin(site))).text();
  await page.getByRole('button', { name: 'Publish now' }).press('Enter');
  await expect(news(page, 'Published. Readers have it.')).toBeVisible();
  const after = await (await page.request.get(deskOrigin(site))).text();
  expect(after).not.toBe(before);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(async () => {
    expect(await (await page.request.get(deskOrigin(site))).text()).toBe(before);
  }).toPass();
});

test('a story is dragged from the search to a slot, with the pointer and from the handle', async ({
  browser,
  site,
}) => {
  const page = await atTheDesk(browser, site, await hire('editor'));
  await open(page, 'fronts/home');
  const slots = page
    .getByRole('grid', { name: /^Slots of/ })
    .first()
    .getByRole('row');
  const found = page.getByRole('grid', { name: 'Stories found' }).getByRole('row');
  await found.nth(9).dragTo(slots.nth(1));
  await expect(slots.nth(1)).toContainText('Pinned');

  await found.nth(12).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.locator(':focus')).toHaveAttribute('aria-label', /^Drop on Slot/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Pinned')).toHaveCount(2);
});

test('of two editors on one front the second is told what is there', async ({ browser, site }) => {
  const [one, two] = [
    await atTheDesk(browser, site, await hire('editor', 'Ann')),
    await atTheDesk(browser, site, await hire('editor', 'Bo')),
  ];
  for (const page of [one, two]) {
    await open(page, 'fronts/biz');
    await page.getByRole('button', { name: 'Add a container' }).click();
  }
  await one.getByRole('button', { name: 'Publish now' }).click();
  await expect(news(one, 'Published')).toBeVisible();
  await two.getByRole('button', { name: 'Publish now' }).click();
  await expect(two.getByText(/Ann arranged this front at .* UTC/)).toBeVisible();
});

test('an arrangement for later stands in a list of its own, and is taken back', async ({ browser, site }) => {
  const page = await atTheDesk(browser, site, await hire('editor'));
  await open(page, 'fronts/feature');
  await page.getByRole('link', { name: '+ One for later' }).click();
  await page.getByRole('button', { name: 'Add a container' }).click();
  await page.getByRole('button', { name: 'Let it begin then' }).click();
  await expect(news(page, 'It begins by itself')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Begins/ })).toHaveAttribute('aria-current', 'page');
  await page.getByRole('button', { name: 'Take this one back' }).click();
  await expect(page.getByRole('link', { name: /^Begins/ })).toHaveCount(0);
});

test('an arrangement takes its place on the page by itself, at its instant', async ({ request }) => {
  const startsAt = now() + 4000;
  const section = { layout: 'list', section: null, slots: 3, pins: [] } as const;
  const containers = [{ ...section, title: 'After the hour', pins: [] }];
  await publishFront({ slug: 'opinion', containers, startsAt, seen: 0 });
  const has = async () => (await (await request.get('/opinion/')).text()).includes('After the hour');
  const early: boolean[] = [];
  const isThere = async () => {
    const found = await has();
    if (now() < startsAt) early.push(found);
    return found;
  };
  await expect.poll(isThere, { intervals: [200] }).toBe(true);
  expect(early).not.toContain(true);
});

test('the banner is put up above every page, and taken down', async ({ browser, site }) => {
  const page = await atTheDesk(browser, site, await hire('chief'));
  await open(page, 'breaking');
  await page.getByLabel('The line').fill('Ferries stop in fog');
  await page.getByRole('button', { name: 'Put it up' }).click();
  await expect(news(page, 'stands above every page')).toBeVisible();
  expect(await (await page.request.get(`${deskOrigin(site)}/about/`)).text()).toContain('Ferries stop in fog');
  await page.getByRole('button', { name: 'Take it down' }).click();
  await expect(news(page, 'The banner is gone.')).toBeVisible();
  expect(await (await page.request.get(`${deskOrigin(site)}/about/`)).text()).not.toContain('Ferries stop in fog');
});

test('a section is renamed, and whoever asks for the old address moves once', async ({ browser, site }) => {
  const page = await atTheDesk(browser, site, await hire('chief'));
  await open(page, 'sections');
  await page.getByRole('button', { name: 'Rename or move Taste' }).click();
  await page.getByLabel('Its word in addresses').fill('food');
  await page.getByRole('button', { name: 'Move it' }).click();
  await expect(news(page, 'stands at /feature/food/')).toBeVisible();
  const answer = await page.request.get(`${deskOrigin(site)}/feature/taste/`, { maxRedirects: 0 });
  expect([answer.status(), answer.headers().location]).toEqual([301, '/feature/food/']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('/feature/taste/')).toBeVisible();
});

test('a menu is put in another order', async ({ browser, site }) => {
  const page = await atTheDesk(browser, site, await hire('chief'));
  await open(page, 'sections');
  const menu = page.getByRole('grid', { name: 'Sections in this menu' });
  await menu.getByRole('button', { name: 'Move News' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(news(page, 'The menu is so on every page.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(menu.getByRole('row').first()).toContainText('News');
});

test('a person is described, and the form says what is wrong with which field', async ({ browser, site }) => {
  const page = await atTheDesk(browser, site, await hire('editor'));
  await open(page, 'people');
  await page.getByRole('button', { name: 'Add somebody' }).click();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Name', exact: true })).toHaveAttribute(
    'aria-invalid',
    'true',
  );
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Zoe Wu');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(news(page, 'Zoe Wu is added.')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Find somebody' }).fill('zoe');
  await expect(page.getByRole('button', { name: 'Edit Zoe Wu' })).toBeVisible();
  await expect(page).toHaveURL(/q=zoe/);
});

test('a page is written, and readers have it', async ({ browser, site }) => {
  const page = await atTheDesk(browser, site, await hire('chief'));
  await open(page, 'pages/about');
  await page.getByLabel('Standfirst').fill('A paper of this city.');
  await page.getByRole('button', { name: 'Give it to readers' }).click();
  await expect(news(page, 'Readers have it.')).toBeVisible();
  expect(await (await page.request.get(`${deskOrigin(site)}/about/`)).text()).toContain('A paper of this city.');
});

test('a special report is made of stories that are searched for', async ({ browser, site }) => {
  const page = await atTheDesk(browser, site, await hire('editor'));
  await open(page, 'reports/new');
  await page.getByLabel('Title', { exact: true }).fill('River life');
  const found = page.getByRole('grid', { name: 'Stories found' });
  await found.getByRole('row').first().click();
  await found.getByRole('row').nth(1).click();
  await expect(page.getByRole('grid', { name: 'Stories of Group 1' }).getByRole('row')).toHaveCount(2);
  await page.getByRole('button', { name: 'Give it to readers' }).click();
  await expect(page).toHaveURL(/\/admin\/reports\/\d+\/$/);
  expect((await page.request.get(`${deskOrigin(site)}/special/river-life/`)).status()).toBe(200);
});

test('settings are on every page at once', async ({ browser, site }) => {
  const page = await atTheDesk(browser, site, await hire('owner'));
  await open(page, 'settings');
  await page.getByLabel('Who holds the copyright').fill('Another Publisher');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(news(page, 'Saved.')).toBeVisible();
  expect(await (await page.request.get(deskOrigin(site))).text()).toContain('Another Publisher');
});

test('a reporter is not offered what is not theirs', async ({ browser, site }) => {
  const page = await atTheDesk(browser, site, await hire('reporter'));
  await expect(page.getByRole('link', { name: 'Fronts' })).toHaveCount(0);
  await page.goto('/admin/fronts/home/');
  await expect(page.getByRole('button', { name: 'Publish now' })).toHaveCount(0);
  expect((await page.request.get(`${deskOrigin(site)}/admin/preview/front/home/`)).status()).toBe(404);
});
