import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexText, matchExpression } from './search-text.ts';

const words = (text: string) => indexText(text).trim().split(/\s+/);

test('Chinese is indexed as overlapping pairs, and its last character alone', () => {
  expect(words('上海市')).toEqual(['上海', '海市', '市']);
  expect(words('上')).toEqual(['上']);
});

test('a mixed text is cut where the script changes', () => {
  expect(words('上海Metro2号线')).toEqual(['上海', '海', 'metro2', '号线', '线']);
});

test('Japanese and Korean are cut like Chinese, other scripts are not', () => {
  expect(words('뉴스룸')).toEqual(['뉴스', '스룸', '룸']);
  expect(words('ニュース です').slice(0, 2)).toEqual(['ニュ', 'ュ']);
  expect(words('صحيفة Zeitung')).toEqual(['صحيفة', 'zeitung']);
});

test('letters of full width and capitals are the same as plain small ones', () => {
  expect(words('ＳＨＡＮＧＨＡＩ Ⅳ')).toEqual(['shanghai', 'iv']);
  expect(matchExpression('Ｓｈａｎｇｈａｉ')).toBe('"shanghai"');
});

test('a character outside the first plane is one character', () => {
  expect(words('𠮷野家')).toEqual(['𠮷野', '野家', '家']);
});

test('every word of a query must occur', () => {
  expect(matchExpression('metro line opens')).toBe('"metro" AND "line" AND "opens"');
});

test('words in quotes stand together', () => {
  expect(matchExpression('"metro line" opens')).toBe('"metro line" AND "opens"');
});

test('a Chinese query asks for its pairs, not for the last character alone', () => {
  expect(matchExpression('上海市')).toBe('"上海 海市"');
  expect(matchExpression('上海 天气')).toBe('"上海" AND "天气"');
});

test('a single Chinese character is the beginning of a pair', () => {
  expect(matchExpression('上')).toBe('"上" *');
});

test('a mixed query keeps the order of its scripts', () => {
  expect(matchExpression('abc上海')).toBe('"abc 上海"');
  expect(matchExpression('上海abc')).toBe('"上海 海 abc"');
});

test.each([
  ['cats AND dogs', '"cats" AND "and" AND "dogs"'],
  ['cats OR dogs', '"cats" AND "or" AND "dogs"'],
  ['NOT cats', '"not" AND "cats"'],
  ['NEAR(cats dogs)', '"near cats" AND "dogs"'],
  ['headline:cats', '"headline cats"'],
  ['cats*', '"cats"'],
  ['^cats', '"cats"'],
  ['-cats +dogs', '"cats" AND "dogs"'],
  ['cats "dogs', '"cats" AND "dogs"'],
  ['"" cats', '"cats"'],
  ['ca"ts', '"ca" AND "ts"'],
  ["'; DROP TABLE articles; --", '"drop" AND "table" AND "articles"'],
])('the operators in %s are words like others, or nothing', (query, expression) => {
  expect(matchExpression(query)).toBe(expression);
});

test.each(['', '   ', '"', '""', '***', '。！？', '...', '😀', '<>&', '\u0000', '\ud800'])(
  'nothing can be searched for in %j',
  (query) => {
    expect(matchExpression(query)).toBeNull();
  },
);

test('a very long query is cut to a dozen terms, without delay', () => {
  const expression = matchExpression('metro '.repeat(100_000)) ?? '';
  expect(expression.split(' AND ')).toHaveLength(12);
  expect(matchExpression('上'.repeat(100_000))?.length).toBeLessThan(1000);
  expect(matchExpression('x'.repeat(100_000))).toBe(`"${'x'.repeat(200)}"`);
});

test('whatever is typed, the expression holds only quoted words of letters and digits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (query) => {
      const expression = matchExpression(query);
      if (expression === null) return;
      expect(expression).toMatch(/^"[\p{L}\p{N}\p{M} ]+"( \*)?( AND "[\p{L}\p{N}\p{M} ]+"( \*)?)*$/u);
    }),
    { numRuns: 500 },
  );
});
