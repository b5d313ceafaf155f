import { axeFaults } from './support/axe.ts';
import { PAGE_KINDS } from './support/page-kinds.ts';
import { expect, test } from './support/test.ts';

/** Both widths and both schemes; what neither changes is found by either. */
const LOOKS = [
  { width: 390, colorScheme: 'light' },
  { width: 1440, colorScheme: 'dark' },
] as const;

for (const { name, path } of PAGE_KINDS) {
  test(`axe finds nothing on the ${name}, narrow in the light, wide in the dark`, async ({ page }) => {
    await page.goto(path);
    for (const { width, colorScheme } of LOOKS) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      expect(await axeFaults(page), `${colorScheme}, ${width} pixels wide`).toEqual([]);
    }
  });
}

test('the paper has the colour of its scheme', async ({ page }) => {
  await page.goto('/');
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await paper()).toBe('rgb(251, 249, 245)');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await paper()).toBe('rgb(22, 20, 18)');
});

test.describe('with a keyboard', () => {
  test('the first key leads to the skip link, and it to the story', async ({ page }) => {
    await page.goto('/news/world/2502138765/');
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to the story' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link').first()).toBeFocused();
  });

  test('the phone menu opens, is walked, and closes with Escape, which gives the focus back', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/');
    const menu = page.getByRole('button', { name: 'Menu' });
    const sections = page.getByRole('navigation', { name: 'Sections' });
    await expect(sections).toBeHidden();
    await menu.focus();
    await page.keyboard.press('Enter');
    await expect(sections).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Close' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(sections.getByRole('link', { name: 'News' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(sections).toBeHidden();
    await expect(menu).toBeFocused();
  });

  test('a search is typed and sent', async ({ page }) => {
    await page.goto('/search/');
    await page.getByRole('main').getByRole('searchbox').focus();
    await page.keyboard.type('metro exit');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=metro\+exit$/);
    await expect(page.getByText(/\d+ stor(y|ies) for “metro exit”/)).toBeVisible();
    await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('metro exit');
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test('the phone menu opens and leads to a section', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Feature' }).click();
    await expect(page).toHaveURL(/\/feature\/$/);
  });

  test('the search box of the menu finds stories', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('searchbox').fill('mahjong');
    await page.getByRole('search').getByRole('button', { name: 'Search' }).click();
    await page
      .getByRole('main')
      .getByRole('link', { name: /Learning mahjong/ })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Learning mahjong');
  });
});

test('targets that are tapped are large enough', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/news/metro/');
  await page.getByRole('button', { name: 'Menu' }).click();
  for (const target of await page.getByRole('navigation', { name: 'Sections' }).getByRole('link').all()) {
    expect((await target.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44);
  }
});

test('Chinese is marked as Chinese, wherever it stands', async ({ page }) => {
  await page.goto('/feature/art-culture/2611190002/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'zh-Hans');
  await expect(page.locator('.prose')).toHaveAttribute('lang', 'zh-Hans');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(page.locator('body')).toHaveAttribute('lang', 'en');
  await page.goto('/search/?q=昆曲');
  await expect(page.getByRole('heading', { name: /昆曲/ })).toHaveAttribute('lang', 'zh-Hans');
});

test.describe("with the policy out of the way of a reader's own style", () => {
  test.use({ bypassCSP: true });

  test('a text of 200 percent and wide spacing loses nothing', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of ['/', '/news/world/2502138765/', '/latest/']) {
      await page.goto(path);
      await page.addStyleTag({
        content:
          'html{font-size:200%!important} *{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}',
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(390);
      await expect(page.getByRole('button', { name: 'Menu' })).toBeInViewport();
    }
  });
});
