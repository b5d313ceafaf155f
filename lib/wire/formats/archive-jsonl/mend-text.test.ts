import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText, mendEntities } from './mend-text.ts';

test.each([
  ['It #39;s a deal', "It's a deal"],
  ['workers #39; union', "workers' union"],
  ['asks  #36;50M for it', 'asks $50M for it'],
  ['#36;5', '$5'],
  ['Rates #151; and more', 'Rates— and more'],
  ['a smile #8230;', 'a smile…'],
])('"%s" is an entity that lost its "&"', (broken, mended) => {
  expect(mendEntities(broken)).toBe(mended);
});

test.each([
  ['quot;Never, quot; he said', '"Never, " he said'],
  ['AT amp;T', 'AT &T'],
  ['5 lt; 6', '5 < 6'],
  ['wait hellip;', 'wait …'],
])('"%s" is a named entity that lost its "&"', (broken, mended) => {
  expect(mendEntities(broken)).toBe(mended);
});

test.each([
  ['Johnson &amp; Sons', 'Johnson & Sons'],
  ['5 &lt; 6', '5 < 6'],
  ['Price&nbsp;', 'Price'],
  ['&eacute;t&eacute;', 'été'],
  ['Hills &#8226; Lakes', 'Hills • Lakes'],
  ['领秀&#8226;慧谷', '领秀•慧谷'],
  ['A&#039;s', "A's"],
])('the whole entities in "%s" are read', (broken, mended) => {
  expect(mendEntities(broken)).toBe(mended);
});

test('tags that were spelled with entities are left out', () => {
  expect(mendEntities('Access in Poor &lt;b&gt;...&lt;/b&gt;')).toBe('Access in Poor ...');
  expect(mendEntities('&lt;A HREF="http://x.example"&gt;IBM&lt;/A&gt; up')).toBe('IBM up');
});

test('backslashes are line ends, and runs of spaces one space', () => {
  expect(mendEntities('\\\\Bloom filters have\\properties.\\')).toBe('Bloom filters have properties.');
  expect(mendEntities('  a   b \n c ')).toBe('a b c');
});

test('numbers that are no characters of a text leave nothing behind', () => {
  expect(mendEntities('a#10;b#07;c')).toBe('abc');
  expect(mendEntities('a#129;b')).not.toContain('#129;');
});

test('what only looks like an entity is left alone', () => {
  expect(mendEntities('track #9; the end')).toBe('track #9; the end');
  expect(mendEntities('#123456;')).toBe('#123456;');
  expect(mendEntities('C#; Java')).toBe('C#; Java');
});

test('a mended text is not mended again', () => {
  for (const text of ["It's a deal for $50M", 'Rates — and more', 'A & B', '上海•新闻'])
    expect(mendEntities(text)).toBe(text);
});

test('control characters go, and a tab or line end becomes a space', () => {
  expect(cleanText('a\u0000b\u0007c\u007fd\u0085e')).toBe('abcde');
  expect(cleanText('a\tb\r\nc')).toBe('a b c');
});

test('a line end beside a control character still parts two words', () => {
  expect(cleanText('one\n\u0000two')).toBe('one two');
});

test('halves of characters do not stay halves', () => {
  expect(cleanText('a\ud800b').isWellFormed()).toBe(true);
  expect(cleanText('\udc00').isWellFormed()).toBe(true);
  expect(cleanText('a😀b')).toBe('a😀b');
});

test('whatever the text, nothing is left in it that no text may carry', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(cleanText(text)).not.toMatch(/\p{Cc}|\p{Cs}/u);
      expect(cleanText(cleanText(text))).toBe(cleanText(text));
    }),
  );
});
