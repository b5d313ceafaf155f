import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { indexText } from '../../../lib/news/search/index-text.ts';
import { matchExpression, parseQuery } from '../../../lib/news/search/query.ts';

const migration = readFileSync(new URL('../../migrations/0002_whole-paper.sql', import.meta.url), 'utf8');
const connection = new Database(':memory:');
connection.exec(migration.split('--> statement-breakpoint').find((part) => part.includes('USING fts5')) ?? '');
afterAll(() => connection.close());

/** Whether a text that is the only one in the index is found by a query; null when the query asks for nothing. */
function finds(text: string, query: string): boolean | null {
  const terms = parseQuery(query);
  if (terms.length === 0) return null;
  const expression = matchExpression(terms, []);
  connection.exec('DELETE FROM search_index');
  connection
    .prepare("INSERT INTO search_index (rowid, headline, standfirst, body) VALUES (1, '', '', ?)")
    .run(indexText(text));
  return connection.prepare('SELECT rowid FROM search_index WHERE search_index MATCH ?').get(expression) !== undefined;
}

test.each([
  ['上海市今天天气晴朗', '上海'],
  ['上海市今天天气晴朗', '天气'],
  ['上海市今天天气晴朗', '今'],
  ['上海市今天天气晴朗', '朗'],
  ['我在上海', '上海'],
  ['地铁2号线延伸', '2号线'],
  ['SHINE上海新闻', 'shine上海'],
  ['BAHIA COCOA REVIEW <IBM>', 'ibm'],
  ['Trump, Putin agree to talks', 'agreed'],
  ['Ana María Martínez Gómez', 'maria gomez'],
  ['قال للحشد الذي تجمع في أحد الملاعب', 'الملاعب'],
  ['그는 노스캐롤라이나 대학의 운동 경기장에', '노스캐롤라이나'],
  ['The metro line opens', '"metro line"'],
])('in "%s" the query %s finds the text', (text, query) => {
  expect(finds(text, query)).toBe(true);
});

test.each([
  ['上海市今天天气晴朗', '北京'],
  ['上海市今天天气晴朗', '海上'],
  ['上海和北海', '上北'],
  ['The line of the metro opens', '"metro line"'],
  ['The metro opens', 'metro closes'],
])('in "%s" the query %s finds nothing', (text, query) => {
  expect(finds(text, query)).toBe(false);
});

test('any piece of a text, cut between Latin words or between Chinese characters, finds it', () => {
  const han = fc.constantFrom(...'上海市北京新闻天气地铁线');
  const latin = fc.stringMatching(/^[A-Za-z]{1,7}$/);
  const tokens = fc.array(fc.tuple(fc.oneof(han, latin), fc.constantFrom('', ' ', '，', '、')), {
    minLength: 1,
    maxLength: 10,
  });
  const written = (part: [string, string][]) =>
    part.map(([token, after]) => token + (/[a-z]$/i.test(token) && after === '' ? ' ' : after)).join('');
  fc.assert(
    fc.property(tokens, fc.nat(9), fc.nat(9), (parts, from, to) => {
      const query = written(parts.slice(Math.min(from, to), Math.max(from, to) + 1));
      fc.pre(query !== '');
      expect(finds(written(parts), query) ?? true).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('nothing that is typed is an error of the index', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (query) => {
      expect(() => finds('上海 metro', query)).not.toThrow();
    }),
    { numRuns: 300 },
  );
});
