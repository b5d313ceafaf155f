import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { cornered, notedPng, plain } from './fixtures/pictures.ts';
import { makeRenditions } from './make-renditions.ts';
import { withoutNotes } from './without-notes.ts';

const pixels = (picture: Uint8Array) => sharp(picture).raw().toBuffer();

describe('a PNG without its notes', () => {
  test('shows what it showed, and says nothing', async () => {
    const noted = await notedPng(['one', 'two']);
    expect((await sharp(noted).metadata()).comments).toHaveLength(2);
    const bare = withoutNotes(noted);
    expect((await sharp(bare).metadata()).comments).toBeUndefined();
    expect(await pixels(bare)).toEqual(await pixels(noted));
  });

  test('is the file itself when it had none', async () => {
    const silent = await cornered();
    expect(Buffer.from(withoutNotes(silent)).equals(silent)).toBe(true);
  });

  test('that breaks off anywhere is read as far as it goes', async () => {
    const noted = await notedPng(['one', 'two']);
    fc.assert(
      fc.property(fc.nat(noted.length), (length) => {
        const bare = Buffer.from(withoutNotes(noted.subarray(0, length)));
        expect(bare.length).toBeLessThanOrEqual(length);
        expect(Buffer.from(withoutNotes(bare)).equals(bare)).toBe(true);
      }),
    );
  });
});

test.each(['jpeg', 'webp', 'gif', 'tiff'] as const)('a picture in %s is left as it is', async (format) => {
  const picture = await plain(40, 20).toFormat(format).toBuffer();
  expect(withoutNotes(picture)).toBe(picture);
});

test('whatever is no PNG is left as it is', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      expect(withoutNotes(bytes)).toBe(bytes);
    }),
  );
});

test('notes of a few kilobytes that unpack to a library take no memory', async () => {
  const library = 'x'.repeat(50_000_000);
  const bomb = await notedPng([library, library, library]);
  expect(bomb.length).toBeLessThan(200_000);
  const before = process.memoryUsage().rss;
  await makeRenditions(bomb);
  expect(process.memoryUsage().rss - before).toBeLessThan(400_000_000);
});
