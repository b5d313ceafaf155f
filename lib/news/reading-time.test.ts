import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readingMinutes } from './reading-time.ts';

const words = (count: number) => 'ferry '.repeat(count);
const characters = (count: number) => '渡'.repeat(count);

test.each([
  ['nothing', '', 0],
  ['a headline', 'Ferry line reopens', 1],
  ['a short story', words(230), 1],
  ['a story of a minute and a half', words(345), 2],
  ['a long story', words(2300), 10],
  ['a Chinese story', characters(900), 2],
  ['a long Chinese story without a space', characters(4500), 10],
  ['a story in two languages', words(460) + characters(900), 4],
  ['a Chinese story with a space after each character', '渡 '.repeat(900), 2],
  ['a Korean story', '한'.repeat(900), 2],
  ['an Arabic story', 'عبارة '.repeat(460), 2],
  ['nothing but signs', '— … 。！ '.repeat(1000), 0],
  ['characters of two code units each', '𠮷'.repeat(900), 2],
])('%s takes so many minutes', (_, text, minutes) => {
  expect(readingMinutes(text)).toBe(minutes);
});

test('more text never takes less time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(2000), fc.nat(2000), (text, latin, chinese) => {
      const longer = `${text}\n${words(latin)}${characters(chinese)}`;
      expect(readingMinutes(longer)).toBeGreaterThanOrEqual(readingMinutes(text));
    }),
    { numRuns: 50 },
  );
});
