import { brotliCompressSync } from 'node:zlib';
import { http } from './support/http.ts';
import { expect, test } from './support/test.ts';

const ARTICLE = '/news/world/2502138765/';

test.use({ javaScriptEnabled: false, viewport: { width: 1440, height: 900 } });

test('every element of the reference page is there, once', async ({ page }) => {
  await page.goto(ARTICLE);
  const crumbs = page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link');
  await expect(crumbs).toHaveText(['News', 'World']);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Trump says US, Russia to immediately begin negotiations toward ending Ukraine conflict',
  );
  const article = page.getByRole('article').first();
  await expect(article.getByText('Xinhua', { exact: true })).toHaveCount(1);
  const time = article.locator('time');
  await expect(time).toHaveCount(1);
  await expect(time).toHaveText('08:28 UTC+8, 2025-02-13');
  await expect(time).toHaveAttribute('datetime', '2025-02-13T08:28:00+08:00');
  await expect(article.getByText(/\b0 comments$/)).toHaveCount(1);
  await expect(article.getByText('Donald Trump said he and Vladimir Putin agreed')).toHaveCount(1);
  await expect(article.locator('.prose > p')).toHaveCount(6);
  await expect(article.getByText('Source: Xinhua')).toBeVisible();
  await expect(article.getByText('Editor: Wang Xiang')).toBeVisible();
});

test('the furniture of the reference page stands around it', async ({ page }) => {
  await page.goto(ARTICLE);
  const nav = page.getByRole('navigation', { name: 'Sections' }).getByRole('link');
  await expect(nav).toHaveText(['News', 'Biz', 'Video', 'Opinion', 'Feature', 'Regions']);
  await expect(nav.first()).toHaveAttribute('aria-current', 'true');
  await expect(page.getByRole('searchbox').first()).toHaveAttribute('placeholder', 'breaking news in China');
  await expect(page.getByRole('heading', { name: 'Special Reports' })).toBeVisible();

  const explore = page.getByRole('navigation', { name: 'EXPLORE SHINE' }).getByRole('link');
  await expect(explore).toHaveText([
    'News',
    'In Focus',
    'Metro',
    'Nation',
    'World',
    'Sport',
    'Biz',
    'Economy',
    'Tech',
    'Auto',
    'Company',
    'Property',
    'Finance',
    'Event',
    'Video',
    'Feature',
    'Art & Culture',
    'Travel',
    'Lifestyle',
    'Taste',
    'Entertainment',
    'Wellness',
    'MENTAL',
    'Book',
    'Education',
    'iDEALShanghai',
    'Opinion',
    'Regions',
    'Special',
    'Projects',
  ]);
  const footer = page.getByRole('contentinfo');
  await expect(footer.getByRole('heading', { name: 'Follow Us' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'About this site' }).getByRole('link')).toHaveText([
    'About Us',
    'Contact Us',
    'Feedback',
    'Privacy Policy',
    'Terms of Use',
  ]);
  await expect(footer.locator('[lang="zh-Hans"] li')).toHaveText([
    '沪ICP证：沪ICP备05050403号-5',
    '互联网新闻信息服务许可证：31120180004',
    '网络视听许可证：0909346',
    '广播电视节目制作许可证：沪字第354号',
    '增值电信业务经营许可证：沪B2-20120012',
    '沪公网安备 31010602001940号',
  ]);
  const year = new Intl.DateTimeFormat('en', { timeZone: 'Asia/Shanghai', year: 'numeric' }).format(new Date());
  await expect(footer.getByText(`Copyright ${year} © Shanghai Daily. All Rights Reserved.`)).toHaveCount(1);
  await expect(footer.getByText('Hotline: 8621-52920043')).toHaveCount(1);
  await expect(footer.getByRole('link', { name: 'Top' })).toHaveAttribute('href', '#top');
});

test('the page is light: one small script of its own, HTML and CSS within 14 KB', async ({ site, page }) => {
  const { body, text } = await http(site.origin, ARTICLE, { headers: { 'accept-encoding': 'br' } });
  expect(body.length).toBeLessThanOrEqual(14_000);
  const plain = await http(site.origin, ARTICLE);
  expect([...plain.text.matchAll(/<script(?! type="application\/ld\+json")[^>]*>/g)].map(([tag]) => tag)).toEqual([
    '<script src="/share.js" defer="">',
  ]);
  expect((await http(site.origin, '/share.js')).body.length).toBeLessThanOrEqual(4000);
  expect(plain.text).not.toContain('__next_f');
  expect(plain.text).not.toContain('rel="stylesheet"');
  expect(brotliCompressSync(plain.body).length).toBeLessThanOrEqual(14_000);
  expect(text).not.toBe('');

  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.resourceType()} ${new URL(request.url()).pathname}`));
  await page.goto(ARTICLE, { waitUntil: 'networkidle' });
  expect(requests.filter((request) => request.startsWith('font '))).toHaveLength(2);
  expect(requests.filter((request) => !/^(document|font|other|image) /.test(request))).toEqual([]);
});

test.describe('with scripts on', () => {
  test.use({ javaScriptEnabled: true });
  for (const width of [390, 820, 1440]) {
    test(`nothing moves while the page loads at ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      // Fonts that come late are what moves text: hold them back until the page has been painted.
      await page.route('**/*.woff2', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        await route.continue();
      });
      await page.goto(ARTICLE, { waitUntil: 'networkidle' });
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) => {
              resolve(
                list
                  .getEntries()
                  .reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0),
              );
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(0), 500);
          }),
      );
      expect(shift).toBe(0);
    });
  }
});
