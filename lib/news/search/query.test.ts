import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexText } from './index-text.ts';
import { isTelling, joined, matchExpression, parseQuery, widened } from './query.ts';

/** The expression without the frame that keeps it to the columns of words. */
const asked = (query: string) => {
  const terms = parseQuery(query);
  return terms.length ? matchExpression(terms, []).replace(/^\{[a-z ]+\} : \((.*)\)$/, '$1') : null;
};

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
  expect(asked('Ｓｈａｎｇｈａｉ')).toBe('"shanghai"');
});

test('a character outside the first plane is one character', () => {
  expect(words('𠮷野家')).toEqual(['𠮷野', '野家', '家']);
});

test('every word of a query must occur', () => {
  expect(asked('metro line opens')).toBe('"metro" AND "line" AND "opens"');
});

test('words in quotes stand together', () => {
  expect(asked('"metro line" opens')).toBe('"metro line" AND "opens"');
});

test('a Chinese query asks for its pairs, not for the last character alone', () => {
  expect(asked('上海市')).toBe('"上海 海市"');
  expect(asked('上海 天气')).toBe('"上海" AND "天气"');
});

test('a single Chinese character is the beginning of a pair', () => {
  expect(asked('上')).toBe('"上" *');
});

test('a mixed query keeps the order of its scripts', () => {
  expect(asked('abc上海')).toBe('"abc 上海"');
  expect(asked('上海abc')).toBe('"上海 海 abc"');
});

test.each([
  ['cats AND dogs', '"cats" AND "dogs"'],
  ['cats OR dogs', '"cats" AND "dogs"'],
  ['NOT cats', '"cats"'],
  ['NEAR(cats dogs)', '"near cats" AND "dogs"'],
  ['headline:cats', '"headline cats"'],
  ['cats*', '"cats" *'],
  ['"cats*"', '"cats"'],
  ['-marks', '"marks"'],
  ['marks : xall', '"marks" AND "xall"'],
  ['^cats', '"cats"'],
  ['-cats +dogs', '"cats" AND "dogs"'],
  ['cats "dogs', '"cats" AND "dogs"'],
  ['"" cats', '"cats"'],
  ['ca"ts', '"ca" AND "ts"'],
  ["'; DROP TABLE articles; --", '"drop" AND "table" AND "articles"'],
])('the operators in %s are words like others, or nothing', (query, expression) => {
  expect(asked(query)).toBe(expression);
});

test.each(['', '   ', '"', '""', '***', '。！？', '...', '😀', '<>&', '\u0000', '\ud800'])(
  'nothing can be searched for in %j',
  (query) => {
    expect(asked(query)).toBeNull();
  },
);

test('words that say nothing beside others are not asked for, unless there is nothing else or they are quoted', () => {
  expect(asked('the port of Shanghai')).toBe('"port" AND "shanghai"');
  expect(asked('to be or not to be')).toBe('"to" AND "be" AND "or" AND "not"');
  expect(asked('"to be" port')).toBe('"to be" AND "port"');
});

test('characters of a script without letters are nothing', () => {
  expect(asked('a⺀⺁')).toBe('"a"');
  expect(asked('⺀⺁')).toBeNull();
});

test('marks narrow a search down, and nothing that is typed can reach them', () => {
  const words = '{headline standfirst body byline topics captions}';
  expect(matchExpression(parseQuery('tea'), ['xsec1', 'xlangen'])).toBe(
    `${words} : ("tea") AND marks : (xsec1 AND xlangen)`,
  );
  expect(matchExpression([], ['xsec1'])).toBe('marks : (xsec1)');
  expect(matchExpression([], [])).toBe('marks : xall');
});

test('a query is widened to beginnings of words and to pairs that stand apart', () => {
  const wide = (query: string, less = 0) => {
    const terms = widened(parseQuery(query), less);
    return terms && matchExpression(terms, []).replace(/^\{[a-z ]+\} : \((.*)\)$/, '$1');
  };
  expect(wide('shoppi street')).toBe('"shoppi" * AND "street" *');
  expect(wide('shoppi', 2)).toBe('"shop" *');
  expect(wide('tea', 3)).toBe('"tea" *');
  expect(wide('上海地铁')).toBe('"上海" AND "海地" AND "地铁"');
  expect(wide('"tea house"')).toBeNull();
  expect(wide('g7')).toBeNull();
});

test('a very long query is cut to a dozen terms, without delay', () => {
  const expression = asked('metro '.repeat(100_000)) ?? '';
  expect(expression.split(' AND ')).toHaveLength(12);
  expect(asked('上'.repeat(100_000))?.length).toBeLessThan(1000);
  expect(asked('x'.repeat(100_000))).toBe(`"${'x'.repeat(200)}"`);
});

test('whatever is typed, the expression holds only quoted words of letters and digits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (query) => {
      const expression = asked(query);
      if (expression === null) return;
      expect(expression).toMatch(/^"[\p{L}\p{N}\p{M} ]+"( \*)?( AND "[\p{L}\p{N}\p{M} ]+"( \*)?)*$/u);
    }),
    { numRuns: 500 },
  );
});

test('a very common word tells nothing of a text, unless it was quoted or stands with another', () => {
  const tells = (query: string) => parseQuery(query).some(isTelling);
  expect(tells('the of a')).toBe(false);
  expect(tells('"the of a"')).toBe(true);
  expect(tells('the ferry')).toBe(true);
});

test('words are written together in every way, most of them first, and only plain ones', () => {
  const ways = (query: string) => joined(parseQuery(query)).map((terms) => terms.map(({ typed }) => typed).join(' '));
  expect(ways('kun qu opera')).toEqual(['kunquopera', 'kun quopera', 'kunqu opera']);
  for (const query of ['kunqu', '"kun" qu', '上海 北京', 'one two three four five', 'line 2'])
    expect(ways(query)).toEqual([]);
});
