import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { config } from '../platform/config.ts';
import { Problem } from '../platform/problem.ts';
import { boastfulPng, type Color, cornered, plain, quartersOf, svg } from './fixtures/pictures.ts';
import { makeRenditions, type Rendition } from './make-renditions.ts';

const FORMATS = { 'image/avif': 'heif', 'image/webp': 'webp', 'image/jpeg': 'jpeg' };

/** The widths that were made, by format. */
function widthsOf(renditions: readonly Rendition[]): Record<string, number[]> {
  const byMime = Map.groupBy(renditions, ({ mime }) => mime.slice('image/'.length));
  return Object.fromEntries([...byMime].map(([mime, files]) => [mime, files.map(({ width }) => width)]));
}

const isRed = ([red, green, blue]: Color) => red > 150 && green < 100 && blue < 100;

describe('the files of a picture', () => {
  test('of a large picture are as wide as pages ask for', async () => {
    const { renditions } = await makeRenditions(await plain(3000, 8).png().toBuffer());
    expect(widthsOf(renditions)).toMatchObject({ avif: [320, 640, 1280, 1920], webp: [480, 960, 1600] });
  });

  test.each([1000, 500, 400, 321, 320, 100, 1])(
    'are never wider than it is, and there is one in every format: %d pixels',
    async (own) => {
      const { renditions } = await makeRenditions(await plain(own, 8).png().toBuffer());
      const widths = Object.values(widthsOf(renditions));
      expect(widths).toHaveLength(3);
      for (const of of widths) {
        expect(of).toEqual([...new Set(of)].toSorted((a, b) => a - b));
        expect(of.at(-1)).toBeLessThanOrEqual(own);
      }
      // AVIF is what nearly all readers get.
      expect(widthsOf(renditions).avif?.at(-1)).toBeGreaterThanOrEqual(own / 1.5);
    },
  );

  test('of a picture narrower than any of them are as wide as it is', async () => {
    const { renditions } = await makeRenditions(await plain(100, 8).png().toBuffer());
    expect(widthsOf(renditions)).toEqual({ avif: [100], webp: [100], jpeg: [100] });
  });

  test('are what they say they are', async () => {
    const { renditions, ...picture } = await makeRenditions(await plain(700, 350).jpeg().toBuffer());
    expect(picture).toEqual({ mime: 'image/jpeg', width: 700, height: 350 });
    for (const { mime, width, height, data } of renditions) {
      expect(await sharp(data).metadata()).toMatchObject({ format: FORMATS[mime], width, height });
      expect(height).toBe(Math.round(width / 2));
    }
  });

  test('show what the picture shows', async () => {
    const { renditions } = await makeRenditions(await cornered());
    for (const { data } of renditions) expect((await quartersOf(data)).map(isRed)).toEqual([true, false, false, false]);
  });

  test('say nothing of where and with what it was taken', async () => {
    const noted = await plain(40, 20)
      .withExif({
        IFD0: { Artist: 'Ann', Make: 'Camera' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 14/1 0/1' },
      })
      .jpeg()
      .toBuffer();
    expect((await sharp(noted).metadata()).exif).toBeDefined();
    for (const { data } of (await makeRenditions(noted)).renditions) {
      const { exif, icc, iptc, xmp } = await sharp(data).metadata();
      expect({ exif, icc, iptc, xmp }).toEqual({});
    }
  });
});

// Where the red corner of the picture is once it is upright, by the orientation that the camera noted.
test.each([
  [1, 'upper left', 0],
  [2, 'upper right', 1],
  [3, 'lower right', 3],
  [4, 'lower left', 2],
  [5, 'upper left', 0],
  [6, 'upper right', 1],
  [7, 'lower right', 3],
  [8, 'lower left', 2],
])('a picture taken with orientation %d is turned upright: its corner is %s', async (orientation, _, quarter) => {
  const turned = await sharp(await cornered())
    .withMetadata({ orientation })
    .jpeg()
    .toBuffer();
  const { width, height, renditions } = await makeRenditions(turned);
  expect([width, height]).toEqual(orientation < 5 ? [64, 32] : [32, 64]);
  for (const { data, ...size } of renditions) {
    expect(size).toMatchObject({ width, height });
    expect((await quartersOf(data)).findIndex(isRed)).toBe(quarter);
  }
});

describe('a picture of another kind', () => {
  test('with a transparent ground keeps it where the format can, and is white in JPEG', async () => {
    const clear = sharp({ create: { width: 40, height: 20, channels: 4, background: '#00000000' } });
    const { renditions } = await makeRenditions(await clear.png().toBuffer());
    for (const { mime, data } of renditions) {
      const { hasAlpha } = await sharp(data).metadata();
      expect(hasAlpha).toBe(mime !== 'image/jpeg');
      if (mime === 'image/jpeg') expect((await quartersOf(data))[0]).toEqual([255, 255, 255]);
    }
  });

  test('for print is made for screens', async () => {
    const print = await plain(40, 20).toColourspace('cmyk').jpeg().toBuffer();
    expect((await sharp(print).metadata()).space).toBe('cmyk');
    for (const { data } of (await makeRenditions(print)).renditions) {
      expect((await sharp(data).metadata()).space).toBe('srgb');
      expect((await quartersOf(data)).every(isRed)).toBe(true);
    }
  });

  test('that moves stands still', async () => {
    const frames = await Promise.all(['#ff0000', '#0000ff'].map((color) => plain(40, 20, color).png().toBuffer()));
    const moving = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    expect((await sharp(moving).metadata()).pages).toBe(2);
    const { renditions, ...picture } = await makeRenditions(moving);
    expect(picture).toEqual({ mime: 'image/gif', width: 40, height: 20 });
    for (const { data } of renditions) {
      expect((await sharp(data).metadata()).pages ?? 1).toBe(1);
      expect((await quartersOf(data)).every(isRed)).toBe(true);
    }
  });

  test('that is drawn is painted, and nothing in it runs or is fetched', async () => {
    const path = join(config().dataDir, 'secret.png');
    writeFileSync(path, await plain(40, 20).png().toBuffer());
    const drawn = svg(
      `<script>alert(1)</script><rect width="40" height="20" fill="#0000ff"/><image href="file://${path}" width="40" height="20"/>`,
    );
    const { renditions } = await makeRenditions(drawn);
    expect(widthsOf(renditions)).toEqual({ avif: [40], webp: [40], jpeg: [40] });
    for (const { data } of renditions) {
      expect(data.includes('script')).toBe(false);
      expect((await quartersOf(data)).some(isRed)).toBe(false);
    }
  });
});

describe('what is no picture for a newspaper', () => {
  const entities = '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">';
  test.each<[string, () => Buffer | Promise<Buffer>]>([
    ['nothing', () => Buffer.alloc(0)],
    ['a text', () => Buffer.from('This is a letter, and no picture.')],
    ['a page', () => Buffer.from('<!doctype html><img src="x" onerror="alert(1)">')],
    ['noise', () => Buffer.from(Array.from({ length: 500 }, (_, at) => (at * 7919) % 256))],
    ['a picture that breaks off', async () => (await plain(400, 400).jpeg().toBuffer()).subarray(0, 900)],
    ['a TIFF that breaks off', async () => (await plain(400, 400).tiff().toBuffer()).subarray(0, 300)],
    ['a PNG that breaks off', async () => (await cornered(64)).subarray(0, 200)],
    ['a PNG of a kilobyte that claims to be a wall', () => boastfulPng(30_000, 30_000)],
    ['a PNG that claims more than it holds', () => boastfulPng(2000, 2000)],
    ['a drawing as large as a house', () => svg('<rect width="9" height="9"/>', 100_000, 100_000)],
    ['a drawing that is not closed', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9"')],
    ['a drawing with words that do not exist', () => Buffer.from(`${entities}]><svg width="9">&b;</svg>`)],
    ['a bitmap of Windows', () => Buffer.from(`BM${'\0'.repeat(60)}`)],
    ['a Photoshop file', () => Buffer.from(`8BPS\0\u0001${'\0'.repeat(60)}`)],
  ])('is refused in a sentence: %s', async (_, bytes) => {
    const failure = makeRenditions(await bytes());
    await expect(failure).rejects.toThrow(Problem);
    await expect(failure).rejects.toThrow(/^This is not a picture that can be read: [^\n]*[^.:\s]\.$/);
  });

  test('is one of more than fifty million pixels, and just fewer are taken as far as their size goes', async () => {
    await expect(makeRenditions(boastfulPng(10_000, 5001))).rejects.toThrow(/pixel limit/);
    await expect(makeRenditions(boastfulPng(10_000, 5000))).rejects.not.toThrow(/pixel limit/);
  });
});
