import { correctStory } from '../lib/desk/correct-story.ts';
import { setBreaking } from '../lib/desk/set-breaking.ts';
import { http } from './support/http.ts';
import { publish } from './support/stories.ts';
import { expect, test } from './support/test.ts';

/** The addresses of stories that a page links to from its text and what stands below it. */
const storiesIn = (html: string) =>
  [...html.matchAll(/<h[1-6][^>]*><a href="(\/[^"]+\/\d{10}\/)"/g)].map(([, path]) => path);

test('a banner stands above every page while something breaks, and goes by itself or by hand', async ({
  site,
  page,
}) => {
  const { id, path } = await publish('news/metro', 'The tunnel is closed');
  const pages = ['/', '/news/', '/about/', '/search/?q=tea', '/nowhere/', '/feature/travel/2611210002/'];
  for (const address of pages) expect((await http(site.origin, address)).text).not.toContain('Breaking news');
  await setBreaking({ text: 'The tunnel is closed: take the ferry', storyId: id, until: Date.now() + 3_600_000 });
  for (const address of pages)
    expect((await http(site.origin, address)).text, address).toContain('The tunnel is closed: take the ferry');
  await page.goto('/about/');
  await page.getByRole('region', { name: 'Breaking news' }).getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`${path}$`));

  await setBreaking({ text: 'Over before it began', storyId: null, until: Date.now() - 1 });
  for (const address of pages) expect((await http(site.origin, address)).text).not.toContain('Breaking news');
  await setBreaking(null);
});

test('a correction stands at the top of its story and among the corrections, at once', async ({ site, page }) => {
  const { id, path } = await publish('news/metro', 'The bridge has six arches');
  await http(site.origin, path);
  await http(site.origin, '/corrections/');
  await correctStory(id, {
    kind: 'correction',
    wrong: 'The bridge has six arches.',
    right: 'It has five.',
    correctedBy: 'test',
  });
  await page.goto(path);
  const notice = page.getByRole('region', { name: 'Corrections' });
  await expect(notice).toContainText('It has five.');
  const [above, text] = [await notice.boundingBox(), await page.locator('.prose > p').first().boundingBox()];
  expect(above?.y ?? 0).toBeLessThan(text?.y ?? 0);
  await page.goto('/corrections/');
  await expect(page.getByRole('main').getByRole('listitem').first()).toContainText('It has five.');
  await page.getByRole('link', { name: 'The bridge has six arches' }).click();
  await expect(page).toHaveURL(new RegExp(`${path}$`));
});

test('an old story says how old it is, a young one does not', async ({ page }) => {
  const year = 365.25 * 86_400_000;
  const { path: old } = await publish('news/sport', 'The race of three years ago', {
    publishedAt: Date.now() - 3.5 * year,
  });
  await page.goto(old);
  await expect(page.getByText('This story is more than 3 years old.')).toBeVisible();
  const { path: young } = await publish('news/sport', 'The race of this week');
  await page.goto(young);
  await expect(page.getByText(/This story is more than/)).toHaveCount(0);
  // A recipe does not go off.
  const { path: recipe } = await publish('feature/taste', 'How to peel a prawn', {
    kind: 'explainer',
    publishedAt: Date.now() - 3.5 * year,
  });
  await page.goto(recipe);
  await expect(page.getByText(/This story is more than/)).toHaveCount(0);
});

test('a pair in two languages leads from one to the other and back', async ({ page }) => {
  await page.goto('/feature/art-culture/2611190002/');
  await expect(page.locator('html')).toHaveAttribute('lang', /./);
  const languages = page.getByRole('navigation', { name: 'Languages' });
  const english = languages.getByRole('link', { name: 'English' });
  await expect(english).toHaveAttribute('hreflang', 'en');
  await english.click();
  const chinese = languages.getByRole('link', { name: '简体中文' });
  await expect(chinese).toHaveAttribute('lang', 'zh-Hans');
  await chinese.click();
  await expect(page).toHaveURL(/\/feature\/art-culture\/2611190002\/$/);
});

test('no story stands twice beside another, nor the story itself, nor its translation', async ({ site }) => {
  const { text: sitemap } = await http(site.origin, '/latest/');
  const paths = storiesIn(sitemap);
  expect(paths.length).toBeGreaterThan(15);
  for (const path of [...paths, '/feature/art-culture/2611190002/', '/biz/property/2611180001/']) {
    const { text } = await http(site.origin, path ?? '');
    const beside = storiesIn(text);
    const next = [...text.matchAll(/<p[^>]*><a href="(\/[^"]+\/\d{10}\/)" class="after/g)].map(([, to]) => to);
    const all = [...beside, ...next];
    expect(beside.length, path).toBeGreaterThan(0);
    expect(new Set(all).size, path).toBe(all.length);
    expect(all, path).not.toContain(path);
  }
});

test('what an editor chose stands first beside a story', async ({ site }) => {
  const { id: far, path: farPath } = await publish('biz/auto', 'Nothing alike whatsoever');
  const { path } = await publish('feature/book', 'A shelf of almanacs', { related: [far] });
  expect(storiesIn((await http(site.origin, path)).text)[0]).toBe(farPath);
});

test('a special report leads on from story to story to its end', async ({ page }) => {
  await page.goto('/special/walking-shanghai/');
  await page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link').first().click();
  const report = page.getByRole('complementary', { name: 'Special report', exact: true });
  for (let place = 1; place < 6; place += 1) {
    await expect(report).toContainText(`${place} of 6`);
    await report.getByRole('link').last().click();
  }
  await expect(report).toContainText('6 of 6');
  await expect(report).toContainText('the last story of the report');
});

test('a story names its people, topics and places, and each leads to more of them', async ({ page }) => {
  await page.goto('/feature/travel/2611210002/');
  const article = page.getByRole('article').first();
  await article.locator('a[rel="author"]').first().click();
  await expect(page).toHaveURL(/\/author\/[a-z-]+\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Sample');
  await page.goBack();
  await page.getByRole('navigation', { name: 'Topics' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/topic\/[a-z-]+\/$/);
});

test('a story is passed on by plain links, and by the device where it can', async ({ page }) => {
  await page.goto('/opinion/2611230001/');
  const share = page.getByRole('navigation', { name: 'Share' });
  const [mail] = await share
    .getByRole('link', { name: 'E-mail' })
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(mail).toMatch(/^mailto:\?subject=[^&]+&body=http/);
  await expect(share.getByRole('button')).toBeHidden();

  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: (what: unknown) => {
        document.title = JSON.stringify(what);
        return Promise.resolve();
      },
    });
  });
  await page.reload();
  await share.getByRole('button', { name: 'Send to…' }).click();
  expect(JSON.parse(await page.title())).toMatchObject({
    url: expect.stringMatching(/\/opinion\/2611230001\/$/),
  });
});

test('the furniture of right-to-left and Chinese stories is in its own direction and type', async ({ page }) => {
  await page.goto('/news/world/2611120004/');
  const text = page.locator('.prose > p').first();
  await expect(text).toHaveCSS('direction', 'rtl');
  await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('direction', 'rtl');
  await expect(page.getByRole('banner')).toHaveCSS('direction', 'ltr');
  await page.goto('/feature/art-culture/2611230003/');
  expect(
    await page
      .locator('.prose > p')
      .first()
      .evaluate((p) => getComputedStyle(p).lineBreak),
  ).toBe('strict');
});
