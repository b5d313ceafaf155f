import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { config } from '../platform/config.ts';
import { silenceMp3 } from './silence-mp3.ts';

const path = join(config().dataDir, 'sound.mp3');
const latin = (text: string) => Buffer.from(text, 'latin1');

/** A head of notes that says it is as long as what follows it. */
const notes = (words: string) =>
  Buffer.concat([
    latin('ID3\x04\x00\x40\x00\x00'),
    Buffer.from([words.length >> 7, words.length & 0x7f]),
    latin(words),
  ]);

test('a sound says nothing of where it was taken, and sounds as before', async () => {
  const sound = latin('\xff\xfb\x90 a sound '.repeat(40));
  const where = `GPSLatitude 31.2304${' '.repeat(300)}`;
  const before = Buffer.concat([notes(where), sound, latin(`TAG${'Bund 31.2304'.padEnd(125)}`)]);
  writeFileSync(path, before);
  await silenceMp3(path);
  const after = readFileSync(path);
  expect(after.includes('31.2304')).toBe(false);
  expect(after).toHaveLength(before.length);
  expect(after.subarray(10 + where.length, -128)).toEqual(sound);
});

test.each([['nothing'], ['ID3'], [`ID3\x04\0\0\x7f\x7f\x7f\x7f short`], ['\xff\xfb']])(
  'a file that is shorter than it says is not made longer: %j',
  async (words) => {
    writeFileSync(path, latin(words));
    await silenceMp3(path);
    expect(readFileSync(path).length).toBeLessThanOrEqual(Math.max(words.length, 10));
  },
);
