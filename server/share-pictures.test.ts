import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDoors } from '../db/database.ts';
import { type ClockWatch, watchClock } from '../db/dialects/sqlite/clock-watch.ts';
import { migrateDatabase } from '../db/dialects/sqlite/migrate.ts';
import { live, openSections, storyOf } from '../lib/desk/fixtures/newsroom.ts';
import { publishStory } from '../lib/desk/publish-story.ts';
import { reviseStory } from '../lib/desk/revise-story.ts';
import { withdrawStory } from '../lib/desk/withdraw-story.ts';
import { sharePictures } from '../lib/edition/share-pictures.ts';
import { acceptPicture } from '../lib/media/accept-picture.ts';
import { mediaDir } from '../lib/media/disk-store.ts';
import { plain } from '../lib/media/fixtures/pictures.ts';
import { shareWorkshop } from '../lib/media/share-workshop.ts';
import { shareName } from '../lib/news/share-pictures.ts';
import { printedNumber } from '../lib/news/story-number.ts';
import { config } from '../lib/platform/config.ts';
import { serving } from './fixtures/call.ts';
import { commonHeaders } from './security-headers.ts';
import { sharePictureAnswers } from './share-pictures.ts';

let watch: ClockWatch;
const made: string[] = [];
let server: Awaited<ReturnType<typeof serving>>;

function serverOf(mostWaiting?: number) {
  const workshop = shareWorkshop();
  const answer = sharePictureAnswers({
    workshop: {
      ...workshop,
      make(order) {
        made.push(shareName(order.address));
        return workshop.make(order);
      },
    },
    root: mediaDir(),
    watch,
    common: commonHeaders('https://paper.example'),
    ...(mostWaiting !== undefined && { mostWaiting }),
  });
  return serving(async (request, response) => {
    if (!(await answer(request, response, request.url ?? ''))) response.writeHead(418).end();
  });
}

beforeAll(async () => {
  migrateDatabase(config().dataDir);
  await openSections();
  watch = watchClock(config().dataDir);
  server = await serverOf();
});
afterAll(async () => {
  await server.close();
  watch.close();
  closeDoors();
});

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  server.call({ path, headers, method });
const pathsOf = (id: number, headline: string, leadMedia: string | null = null) =>
  sharePictures({ id, headline, language: 'en', sectionName: 'Metro', leadMedia });
const cardOf = (id: number, headline: string) => pathsOf(id, headline).card.url;

/** How often the picture of an address was made. */
const timesMade = (url: string) => made.filter((name) => `/media/${name}` === url).length;

/** The files that are kept of a story. */
function keptOf(id: number): string[] {
  const number = printedNumber(id);
  return readdirSync(join(mediaDir(), 'share', number.slice(0, 6))).filter((file) => file.startsWith(number));
}

describe('the card of a published story', () => {
  test('is a JPEG of its size, kept for a year, and other sites may show it', async () => {
    const { status, headers, body } = await get(cardOf(await live('A bridge'), 'A bridge'));
    expect(status).toBe(200);
    expect(await sharp(body).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
    expect(headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': String(body.length),
      'cache-control': 'public, max-age=31536000, s-maxage=600, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'cross-origin-resource-policy': 'cross-origin',
      etag: expect.any(String),
    });
  });

  test('is made once for many who wait, and not again for those who come later', async () => {
    const url = cardOf(await live('A crowd'), 'A crowd');
    const answers = await Promise.all(Array.from({ length: 50 }, () => get(url)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(new Set([...answers, await get(url)].map(({ body }) => body.toString('base64'))).size).toBe(1);
    expect(timesMade(url)).toBe(1);
  });

  test('is described by HEAD without being sent, and made for it', async () => {
    const url = cardOf(await live('A head'), 'A head');
    const { status, headers, body } = await get(url, {}, 'HEAD');
    expect({ status, sent: body.length }).toEqual({ status: 200, sent: 0 });
    expect(headers['content-length']).toBe(String((await get(url)).body.length));
  });

  test('is not sent again to whoever has it', async () => {
    const url = cardOf(await live('Again'), 'Again');
    const { headers } = await get(url);
    expect((await get(url, { 'If-None-Match': headers.etag ?? '' })).status).toBe(304);
  });
});

test('a story with a picture has it in every shape', async () => {
  const key = await acceptPicture(await plain(800, 500).png().toBuffer(), 'a.png');
  const id = await live('Pictured', { lead: { media: key, alt: 'A river', caption: null, credit: null } });
  const { card, crops } = pathsOf(id, 'Pictured', key);
  for (const { url, width, height } of [card, ...crops])
    expect(await sharp((await get(url)).body).metadata()).toMatchObject({ format: 'jpeg', width, height });
  expect(keptOf(id)).toHaveLength(4);
});

test('the card of a withdrawn story is 404 at once, and back with the story', async () => {
  const id = await live('Withdrawn');
  const url = cardOf(id, 'Withdrawn');
  expect((await get(url)).status).toBe(200);
  await withdrawStory(id, { reason: 'test', as: 'withdrawn' });
  const { status, headers, body } = await get(url);
  expect({ status, kept: headers['cache-control'], said: body.toString() }).toEqual({
    status: 404,
    kept: 'no-store',
    said: 'There is no such file.\n',
  });
  await publishStory(id, 'editor');
  expect((await get(url)).status).toBe(200);
});

test('a new headline has a card of its own, which takes the place of the old one', async () => {
  const id = await live('Old');
  expect((await get(cardOf(id, 'Old'))).status).toBe(200);
  await reviseStory(id, { content: storyOf('New'), author: 'reporter' });
  expect((await get(cardOf(id, 'New'))).status).toBe(404);
  await publishStory(id, 'editor');
  expect((await get(cardOf(id, 'Old'))).status).toBe(404);
  expect((await get(cardOf(id, 'New'))).status).toBe(200);
  expect(keptOf(id).map((file) => `/media/share/${file}`)).toEqual([cardOf(id, 'New')]);
});

test('whoever comes when too many wait for theirs is asked to come back, and gets what is there', async () => {
  const [kept, wanted] = [cardOf(await live('Kept'), 'Kept'), cardOf(await live('Wanted'), 'Wanted')];
  await get(kept);
  const crowded = await serverOf(0);
  expect((await crowded.call({ path: kept })).status).toBe(200);
  const { status, headers } = await crowded.call({ path: wanted });
  expect(status).toBe(503);
  expect(headers).toMatchObject({ 'retry-after': '5', 'cache-control': 'no-store' });
  await crowded.close();
  expect((await get(wanted)).status).toBe(200);
});

test.each([
  '/media/share/',
  '/media/share/x.jpg',
  '/media/share/2611200001-abcdefghijklmnop-card.jpg',
  '/media/share/../shine.sqlite',
  '/media/share/..%2f..%2fshine.sqlite',
  '/media/share/261120/2611200001-abcdefghijklmnop-card.jpg',
  '/media/share/2611200001-abcdefghijklmnop-card.jpg?x=1',
])('what is no share picture of ours is 404: %s', async (path) => {
  expect((await get(path)).status).toBe(404);
});

test('what is no path of share pictures is left to others', async () => {
  expect((await get('/media/abc/320.avif')).status).toBe(418);
});
