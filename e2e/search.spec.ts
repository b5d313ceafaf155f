import { http } from './support/http.ts';
import { expect, test } from './support/test.ts';

const hits = (html: string) => [...html.matchAll(/<h2[^>]*><a href="(\/[^"]+\/\d{10}\/)"/g)].map(([, path]) => path);

test('a word is found in every form of it, and marked where it stands', async ({ page }) => {
  await page.goto('/search/?q=bridges');
  const first = page.getByRole('main').getByRole('article').first();
  await expect(first.getByRole('heading').locator('mark')).toHaveText(/^bridges?$/i);
  await expect(page.getByText(/^\d+ stories for “bridges”, best first\.$/)).toBeVisible();
});

test.describe('what is searched', () => {
  for (const { what, query, path } of [
    { what: 'a headline', query: 'plum rains', path: /^\/news\/in-focus\/2611210001\// },
    { what: 'a phrase', query: '"stone arch"', path: /\/video\// },
    { what: 'a Chinese word of two characters', query: '昆曲', path: /\/feature\/art-culture\// },
    { what: 'a Chinese word of one character', query: '茶', path: /./ },
    { what: 'a byline', query: 'Sample Walker', path: /./ },
    { what: 'a topic', query: 'walking', path: /./ },
    { what: 'the beginning of a word', query: 'calli*', path: /./ },
    { what: 'an Arabic word', query: 'الشاي', path: /\/news\/world\/2611120004\// },
  ]) {
    test(`${what} is found`, async ({ site }) => {
      const { status, text } = await http(site.origin, `/search/?q=${encodeURIComponent(query)}`);
      expect(status).toBe(200);
      expect(hits(text).join(' ')).toMatch(path);
    });
  }
});

test.describe('narrowing down', () => {
  test.use({ javaScriptEnabled: false });

  test('by the form, without a script: section, language, days and order', async ({ page }) => {
    await page.goto('/search/?q=tea');
    await page.getByText('Narrow down and sort').click();
    await page.getByRole('combobox', { name: 'Section' }).selectOption({ label: 'Feature' });
    await page.getByRole('combobox', { name: 'Order' }).selectOption({ label: 'Newest first' });
    await page.getByLabel('From').fill('2026-01-01');
    await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
    await expect(page.getByText(/^\d+ stor(y|ies) for “tea”, newest first\.$/)).toBeVisible();
    const times = await page
      .getByRole('main')
      .locator('article time')
      .evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''));
    expect(times.length).toBeGreaterThan(0);
    expect(times).toEqual([...times].sort().reverse());
    expect(times.every((time) => time >= '2026-01-01')).toBe(true);
    const sections = await page
      .getByRole('main')
      .locator('article > p a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(sections.every((section) => section.startsWith('/feature/'))).toBe(true);
    // What was chosen stays chosen and in sight, and one link undoes it.
    await expect(page.getByRole('combobox', { name: 'Section' })).toHaveValue('feature');
    await page.getByRole('link', { name: 'Search everything' }).click();
    await expect(page).toHaveURL(/\/search\/\?q=tea/);
    await expect(page.getByText('Narrow down and sort')).toBeVisible();
  });

  test('by author, by their name or the words of their address', async ({ page }) => {
    for (const author of ['Sample Walker', 'sample-walker', 'SAMPLE  walker']) {
      await page.goto(`/search/?author=${encodeURIComponent(author)}`);
      const bylines = await page
        .getByRole('main')
        .locator('article > p:first-child')
        .evaluateAll((all) => all.map((line) => line.textContent ?? ''));
      expect(bylines.length, author).toBeGreaterThan(0);
      expect(
        bylines.every((line) => line.includes('Sample Walker')),
        author,
      ).toBe(true);
    }
  });

  test('an author who has signed nothing, days that are none and a section that is none are said so', async ({
    page,
  }) => {
    await page.goto('/search/?author=Nobody+Atall');
    await expect(page.getByText('Nobody of that name has signed a story here.')).toBeVisible();
    await page.goto('/search/?q=tea&section=feature%2Fbook&from=2026-11-24&to=2026-11-24');
    await expect(page.getByRole('link', { name: 'Look for “tea” in the whole paper' })).toBeVisible();
  });

  test('only Chinese', async ({ page }) => {
    await page.goto('/search/?q=茶&language=zh-Hans');
    const languages = await page
      .getByRole('main')
      .locator('article h2')
      .evaluateAll((all) => all.map((heading) => heading.getAttribute('lang')));
    expect(languages.length).toBeGreaterThan(0);
    expect(new Set(languages)).toEqual(new Set(['zh-Hans']));
  });
});

test('results go on over real pages, none twice', async ({ site }) => {
  const seen: string[] = [];
  let path: string | undefined = '/search/?q=the';
  let pages = 0;
  while (path !== undefined) {
    const { status, text }: { status: number; text: string } = await http(site.origin, path);
    expect(status).toBe(200);
    seen.push(...hits(text).filter((hit) => hit !== undefined));
    path = /<a rel="next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
    pages += 1;
  }
  expect(pages).toBeGreaterThan(2);
  expect(new Set(seen).size).toBe(seen.length);
  expect((await http(site.origin, `/search/?q=the&page=${pages + 1}`)).status).toBe(404);
});

test('an empty and an odd query are answered with a way on', async ({ page }) => {
  await page.goto('/search/');
  await expect(page.getByText('Words in quotes stand together')).toBeVisible();
  await page.goto('/search/?q=%3F%21');
  await expect(page.getByText('There is no word to look for in “?!”')).toBeVisible();
  await page.goto('/search/?q=metro+zzzzqqq');
  await page.getByRole('link', { name: 'Look for “metro” alone' }).click();
  await expect(page.getByText(/stor(y|ies) for “metro”/)).toBeVisible();
});

test('no query is an error', async ({ site }) => {
  const queries = [
    '"',
    '""',
    '"""" OR',
    'AND',
    'NOT tea',
    'tea AND',
    'NEAR(tea, 5)',
    'headline:tea',
    '^tea',
    '*',
    '-tea',
    '(',
    ')))',
    "'; DROP TABLE stories; --",
    '<script>alert(1)</script>',
    '\u0000',
    '\ud800',
    '%',
    '\u202e tea',
    '𠮷野家',
    'é'.normalize('NFD'),
    'a'.repeat(5000),
    'tea '.repeat(2000),
    '茶'.repeat(3000),
    '"tea '.repeat(500),
  ];
  for (const query of queries) {
    const reply = await http(site.origin, `/search/?${new URLSearchParams({ q: query })}`);
    expect(reply.status, query.slice(0, 40)).toBeLessThan(500);
    expect(reply.text).not.toContain('<script>alert');
  }
  for (const path of [
    '/search/?q=tea&q=coffee',
    '/search/?q=%FF%FE',
    '/search/?q[]=tea',
    '/search/?section=../../etc&q=tea',
    '/search/?from=2026-13-45&q=tea',
    '/search/?from=2026-02-30&to=0000-00-00&q=tea',
    '/search/?language=%00&q=tea',
    '/search/?sort=DROP&q=tea',
    '/search/?page=-1&q=tea',
    '/search/?page=1e9&q=tea',
  ]) {
    const { status } = await http(site.origin, path);
    expect(status, path).toBeLessThan(500);
  }
});
