import sharp from 'sharp';
import { live } from '../lib/desk/fixtures/newsroom.ts';
import { digest } from '../lib/platform/digest.ts';
import { axeFaultsInBothLights } from './support/axe.ts';
import { atTheDesk, deskOrigin, hire } from './support/desk.ts';
import { expect, test } from './support/test.ts';

const picture = (background: string, width = 800) =>
  sharp({ create: { width, height: 500, channels: 3, background } })
    .jpeg()
    .toBuffer();
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });
const UPLOADS = '/admin/api/uploads/';

test('an editor sends pictures, says how they may be cut, replaces one, and readers see it', async ({
  browser,
  site,
  page,
}) => {
  const desk = await atTheDesk(browser, site, await hire('editor'));
  await desk.goto('/admin/media/');
  const chooser = desk.locator('input[type=file]').first();
  await chooser.setInputFiles([
    file('harbour.jpg', await picture('#225588')),
    file('program.jpg', Buffer.from('MZ, a program')),
  ]);
  await expect(desk.getByText('is in the library', { exact: true })).toBeVisible();
  await expect(desk.getByText(/type application\/x-msdownload is not taken/)).toBeVisible();
  await chooser.setInputFiles(file('again.jpg', await picture('#225588')));
  await expect(desk.getByText('was in the library already')).toBeVisible();

  const card = desk.getByRole('row', { name: 'harbour.jpg' });
  await expect(card).toBeVisible();
  await expect(card.getByText('being made')).toBeHidden({ timeout: 30_000 });
  await card.click();
  const panel = desk.getByRole('complementary', { name: 'harbour.jpg' });
  await panel.getByLabel('Alt text').fill('The harbour at dawn');
  await panel.getByLabel('Credit').fill('Ti Gong');
  await panel.getByRole('slider', { name: /Across/ }).focus();
  for (let press = 0; press < 5; press += 1) await desk.keyboard.press('PageUp');
  await panel.getByRole('button', { name: '1:1' }).click();
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(desk.getByText(/^Saved\./)).toBeVisible();
  await expect(panel.getByText('Nowhere.')).toBeVisible();

  const src = async () => (await card.locator('img').getAttribute('src')) ?? '';
  const [, folder = ''] = /media\/([\w-]+)\//.exec(await src()) ?? [];
  expect((await desk.request.get(await src())).status()).toBe(200);
  expect((await page.request.get(await src())).status()).toBe(404);
  expect((await page.request.get((await src()).replace('/admin/api', ''))).status()).toBe(404);

  const key = digest(await picture('#225588'));
  expect(key.startsWith(folder)).toBe(true);
  const lead = { media: key, alt: 'The harbour', caption: null, credit: 'Ti Gong' };
  await expect(card.getByText('being made')).toBeHidden({ timeout: 30_000 });
  const id = await live('A harbour at dawn', { lead });
  const shown = () => page.getByRole('article').getByRole('img', { name: 'The harbour' });
  await page.goto('/news/metro/');
  await expect(page.locator('source[srcset*="4x3-"]').first()).toBeAttached();
  await page.goto(`/news/metro/${id}`);
  await expect.poll(() => shown().evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  const before = await shown().getAttribute('src');
  await panel.locator('input[type=file]').setInputFiles(file('evening.jpg', await picture('#aa4422', 700)));
  await expect
    .poll(
      async () => {
        await page.reload();
        return shown().getAttribute('src');
      },
      { timeout: 30_000 },
    )
    .not.toBe(before);
  await expect(desk.getByRole('complementary', { name: 'evening.jpg' }).getByText('A harbour at dawn')).toBeVisible();
});

test('the library is found without a fault by a machine that looks for barriers, light and dark', async ({
  browser,
  site,
}) => {
  const desk = await atTheDesk(browser, site, await hire('reporter'));
  await desk.goto('/admin/media/');
  await desk.getByRole('row').first().click();
  await expect(desk.getByRole('complementary').getByRole('heading').first()).toBeVisible();
  expect(await axeFaultsInBothLights(desk)).toEqual([]);
  await desk.setViewportSize({ width: 390, height: 844 });
  expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('uploads are taken from the desk alone', async ({ browser, site, page }) => {
  const headers = { 'Tus-Resumable': '1.0.0', 'Upload-Length': '10', Origin: deskOrigin(site) };
  expect((await page.request.post(UPLOADS, { headers })).status()).toBe(401);
  const desk = await atTheDesk(browser, site, await hire('reporter'));
  expect((await desk.request.post(UPLOADS, { headers })).status()).toBe(201);
  expect((await desk.request.post(UPLOADS, { headers: { ...headers, Origin: 'https://evil.example' } })).status()).toBe(
    403,
  );
  const { Origin: _, ...without } = headers;
  expect((await desk.request.post(UPLOADS, { headers: without })).status()).toBe(403);
  expect((await desk.request.get(`${UPLOADS}anything`, { headers })).status()).toBe(405);
});
