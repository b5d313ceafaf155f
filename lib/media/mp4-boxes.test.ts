import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { config } from '../platform/config.ts';
import { Problem } from '../platform/problem.ts';
import { examineFile } from './examine-file.ts';
import { silenceMp4 } from './mp4-boxes.ts';

const path = join(config().dataDir, 'film.mp4');
const film = fileURLToPath(new URL('../../db/seed/media/film-arch.mp4', import.meta.url));
const WHERE = '+31.2304+121.4737/';

function box(type: string, ...content: (Buffer | string)[]): Buffer {
  const inside = Buffer.concat(content.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
  const head = Buffer.alloc(8);
  head.writeUInt32BE(inside.length + 8, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, inside]);
}

/** The head of a track that is shown in this size; turned, as a telephone that is held upright notes it. */
function trackHead(width: number, height: number, turned = false): Buffer {
  const content = Buffer.alloc(84);
  const matrix = turned ? [0, 65_536, 0, -65_536, 0, 0] : [65_536, 0, 0, 0, 65_536, 0];
  for (const [at, value] of matrix.entries()) content.writeInt32BE(value, 40 + at * 4);
  content.writeUInt32BE(width * 65_536, 76);
  content.writeUInt32BE(height * 65_536, 80);
  return box('tkhd', content);
}

const media = (kind: string) => box('mdia', box('hdlr', `\0\0\0\0\0\0\0\0${kind}`, '\0'.repeat(13)));
const track = (turned = false) => box('trak', trackHead(1920, 1080, turned), media('vide'), box('udta', WHERE));
const noted = (turned = false) =>
  Buffer.concat([
    box('ftyp', 'isom\0\0\0\0isom'),
    box(
      'moov',
      track(turned),
      box('trak', media('meta'), box('tref', WHERE)),
      box('udta', box('\u00a9xyz', WHERE)),
      box('meta', WHERE),
    ),
    box('uuid', WHERE),
    box('mdat', 'moving pictures'),
  ]);

test('a film says nothing of where it was taken, and all else lies where it lay', async () => {
  const before = noted();
  writeFileSync(path, before);
  expect(await silenceMp4(path)).toEqual({ width: 1920, height: 1080 });
  const after = readFileSync(path);
  expect(after.includes('31.2304')).toBe(false);
  expect(after).toHaveLength(before.length);
  expect(after.indexOf('moving pictures')).toBe(before.indexOf('moving pictures'));
  await silenceMp4(path);
  expect(readFileSync(path)).toEqual(after);
});

test('a film that was taken upright is as wide as it is shown', async () => {
  writeFileSync(path, noted(true));
  expect(await silenceMp4(path)).toEqual({ width: 1080, height: 1920 });
});

test('a film that plays still plays', async () => {
  copyFileSync(film, path);
  const { duration, width, height, mime } = await examineFile(path);
  expect({ mime, width, height }).toEqual({ mime: 'video/mp4', width: 960, height: 540 });
  expect(duration).toBe(24);
  expect((await examineFile(path)).duration).toBe(duration);
});

test('a sound in the same kind of file is a sound', async () => {
  copyFileSync(film.replace('film-arch.mp4', 'four-tones.m4a'), path);
  expect(await examineFile(path)).toMatchObject({ type: 'audio', mime: 'audio/mp4', duration: 13, width: null });
});

test('a film that is broken anywhere is refused, or silenced as far as it goes', async () => {
  const whole = noted();
  const place = fc.record({ at: fc.nat(whole.length - 5), value: fc.nat(0xffffffff), cut: fc.nat(whole.length) });
  await fc.assert(
    fc.asyncProperty(place, async ({ at, value, cut }) => {
      const bytes = Buffer.from(whole);
      bytes.writeUInt32BE(value, at);
      writeFileSync(path, bytes.subarray(0, Math.max(cut, 1)));
      const outcome = await silenceMp4(path).catch((error: unknown) => error);
      expect(outcome instanceof Problem || (typeof outcome === 'object' && !(outcome instanceof Error))).toBe(true);
    }),
  );
});
