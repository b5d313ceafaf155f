import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { type CardWords, SHARE_SHAPES, type ShareShape } from '../news/share-pictures.ts';
import { Problem } from '../platform/problem.ts';
import { mediaDir } from './disk-store.ts';
import { cornered, plain, quartersOf, svg } from './fixtures/pictures.ts';
import { makeSharePicture } from './make-share-picture.ts';

mkdirSync(join(mediaDir(), 'm'), { recursive: true });

/** Puts a file into the store. Returns its path there. */
async function stored(name: string, picture: Sharp | Buffer): Promise<string> {
  writeFileSync(join(mediaDir(), 'm', name), Buffer.isBuffer(picture) ? picture : await picture.toBuffer());
  return `m/${name}`;
}

const WORDS: CardWords = { headline: 'A bridge opens', language: 'en', sectionName: 'Metro', siteName: 'SHINE' };
const GROUND = [243, 238, 230];
const shapes = Object.keys(SHARE_SHAPES) as ShareShape[];
const near = (color: readonly number[] | undefined, other: readonly number[]) =>
  other.every((part, at) => Math.abs(part - (color?.[at] ?? -99)) < 12);

/** The color at a place of a picture, given as parts of its width and height. */
async function colorAt(picture: Buffer, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(info.height * y) * info.width + Math.floor(info.width * x)) * info.channels;
  return [...data.subarray(at, at + 3)];
}

describe('a share picture of a picture', () => {
  test.each(shapes)('has the size of its shape: %s', async (shape) => {
    for (const [width, height] of [
      [1600, 1000],
      [700, 2000],
      [40, 30],
    ] as const) {
      const file = await stored(`${width}.png`, plain(width, height).png());
      const made = await makeSharePicture({ files: [file] }, shape);
      expect(await sharp(made).metadata()).toMatchObject({ format: 'jpeg', space: 'srgb', ...SHARE_SHAPES[shape] });
    }
  });

  test('fills its frame where it can', async () => {
    const file = await stored('corner.png', await cornered(1000));
    const made = await makeSharePicture({ files: [file] }, 'card');
    for (const [x, y] of [
      [0, 0],
      [0.99, 0],
      [0, 0.99],
      [0.99, 0.99],
    ] as const)
      expect(near(await colorAt(made, x, y), GROUND)).toBe(false);
  });

  test('that is too small is enlarged by little, and lies in the middle of a plain ground', async () => {
    const file = await stored('small.png', plain(300, 200).png());
    const made = await makeSharePicture({ files: [file] }, 'card');
    const edge = 0.5 + (300 * 1.6) / 1200 / 2;
    expect(near(await colorAt(made, 0.5, 0.5), [255, 0, 0])).toBe(true);
    expect(near(await colorAt(made, edge - 0.02, 0.5), [255, 0, 0])).toBe(true);
    expect(near(await colorAt(made, edge + 0.02, 0.5), GROUND)).toBe(true);
    expect((await quartersOf(made)).every((color) => near(color, GROUND))).toBe(true);
  });

  test('stands upright, and says nothing of its camera', async () => {
    const lying = plain(900, 1600)
      .withExif({ IFD0: { Artist: 'Somebody' } })
      .withMetadata({ orientation: 6 })
      .jpeg();
    const made = await makeSharePicture({ files: [await stored('lying.jpg', lying)] }, 'card');
    const { exif, orientation, width } = await sharp(made).metadata();
    expect({ exif, orientation, width }).toEqual({ exif: undefined, orientation: undefined, width: 1200 });
    expect((await quartersOf(made)).every((color) => near(color, [254, 0, 0]))).toBe(true);
  });

  test('is made of the first file that is there and no drawing', async () => {
    const drawing = await stored('a.svg', svg('<rect width="40" height="20" fill="#0000ff"/>'));
    const red = await stored('red.avif', plain(1280, 800).avif());
    const made = await makeSharePicture({ files: ['m/lost.jpg', drawing, red] }, '1x1');
    expect(near(await colorAt(made, 0.5, 0.5), [254, 0, 0])).toBe(true);
  });

  test('is a problem in a sentence where no file is left', async () => {
    const failure = makeSharePicture({ files: ['m/lost.jpg'] }, 'card');
    await expect(failure).rejects.toThrow(Problem);
    await expect(failure).rejects.toThrow(/^None of the files of a picture is left \(m\/lost\.jpg\)/);
  });
});

test('a card of words is a JPEG of its size', async () => {
  const made = await makeSharePicture({ words: WORDS }, 'card');
  expect(await sharp(made).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
  expect(near(await colorAt(made, 0.01, 0.01), [251, 249, 245])).toBe(true);
});
