import { publishStory } from '../lib/desk/publish-story.ts';
import { withdrawStory } from '../lib/desk/withdraw-story.ts';
import { http } from './support/http.ts';
import { expect, test } from './support/test.ts';

const FILM = { story: 2611220003, path: '/video/2611220003/' };

async function filmOf(origin: string): Promise<string> {
  const { text } = await http(origin, FILM.path);
  return /<source src="(\/media\/[^"]+)" type="video\/mp4"/.exec(text)?.[1] ?? '';
}

test('a film is sent in parts, as players ask', async ({ site }) => {
  const film = await filmOf(site.origin);
  const whole = await http(site.origin, film);
  expect(whole.status).toBe(200);
  expect(whole.headers).toMatchObject({
    'content-type': 'video/mp4',
    'accept-ranges': 'bytes',
    'cache-control': 'public, max-age=31536000, s-maxage=600, immutable',
    'x-content-type-options': 'nosniff',
  });
  const part = await http(site.origin, film, { headers: { range: 'bytes=100-199' } });
  expect(part.status).toBe(206);
  expect(part.headers['content-range']).toBe(`bytes 100-199/${whole.body.length}`);
  expect(part.body.equals(whole.body.subarray(100, 200))).toBe(true);
  expect((await http(site.origin, film, { headers: { range: 'bytes=99999999-' } })).status).toBe(416);
  const head = await http(site.origin, film, { method: 'HEAD' });
  expect(head.headers['content-length']).toBe(String(whole.body.length));
  const again = await http(site.origin, film, { headers: { 'if-none-match': whole.headers.etag ?? '' } });
  expect(again.status).toBe(304);
});

test('a film plays, with its captions and its words in writing', async ({ page }) => {
  await page.goto(FILM.path);
  const film = page.locator('video');
  await expect(film).toHaveJSProperty('controls', true);
  await expect(film).toHaveAttribute('poster', /^\/media\//);
  await expect(film.locator('track[kind="captions"]')).toHaveCount(1);
  await film.evaluate(async (video: HTMLVideoElement) => {
    video.muted = true;
    await video.play();
  });
  await expect.poll(() => film.evaluate((video: HTMLVideoElement) => video.currentTime)).toBeGreaterThan(0);
  expect(await film.evaluate((video: HTMLVideoElement) => video.error)).toBeNull();
  await expect(page.getByText('Transcript')).toBeVisible();
});

test('the files of a story go with it when it is withdrawn, and come back with it', async ({ site }) => {
  const film = await filmOf(site.origin);
  await withdrawStory(FILM.story, { reason: 'wrong', as: 'withdrawn' });
  expect((await http(site.origin, film)).status).toBe(404);
  await publishStory(FILM.story, 'test');
  expect((await http(site.origin, film)).status).toBe(200);
});

test('nothing but media is sent from there', async ({ site }) => {
  for (const path of [
    '/media/',
    '/media/x/y',
    '/media/../shine.sqlite',
    '/media/%2e%2e/shine.sqlite',
    '/media/..%2fshine.sqlite',
    '/media/x/../../shine.sqlite',
    '/media/x/..%5c..%5cshine.sqlite',
    '/media/%00/x.jpg',
  ]) {
    const { status, text } = await http(site.origin, path);
    expect([301, 308, 400, 404], path).toContain(status);
    expect(text).not.toContain('SQLite');
  }
});

test('every picture has words for those who do not see it, its size, and a file for every screen', async ({ page }) => {
  for (const path of ['/', '/feature/', '/feature/travel/2611240003/', '/feature/travel/2611210002/']) {
    await page.goto(path);
    const pictures = await page.locator('main img').evaluateAll((all) =>
      all.map((img) => ({
        alt: img.getAttribute('alt'),
        size: `${img.getAttribute('width')}x${img.getAttribute('height')}`,
        sources: [...(img.closest('picture')?.querySelectorAll('source') ?? [])].map(({ type, srcset, sizes }) => ({
          type,
          widths: srcset.split(',').length,
          sizes,
        })),
      })),
    );
    expect(pictures.length, path).toBeGreaterThan(0);
    for (const { alt, size, sources } of pictures) {
      expect(alt, path).not.toBeNull();
      expect(size, path).toMatch(/^\d+x\d+$/);
      expect(sources.map(({ type }) => type)).toEqual(['image/avif', 'image/webp']);
      expect(sources.every(({ widths, sizes }) => widths > 1 && sizes !== '')).toBe(true);
    }
  }
});

test('the lead picture comes first and the others when they are near', async ({ page }) => {
  for (const path of ['/', '/feature/travel/2611210002/', '/feature/']) {
    await page.goto(path);
    const [lead, ...others] = await page
      .locator('main img')
      .evaluateAll((all) => all.map((img) => [img.getAttribute('fetchpriority'), img.getAttribute('loading')]));
    // On a front the newest story leads, and it may have no picture.
    if (path.endsWith('2611210002/')) expect(lead).toEqual(['high', null]);
    const preloaded = await page.locator('link[rel="preload"][as="image"]').count();
    expect(preloaded, path).toBe(lead?.[0] === 'high' ? 1 : 0);
    expect(
      others.every(([priority, loading]) => priority !== 'high' && loading === 'lazy'),
      path,
    ).toBe(true);
  }
});
