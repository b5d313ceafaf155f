import { expect, test } from 'vitest';
import { redirectLines } from './redirect-lines.ts';

test('a list is read with and without a first line of names, in any order of columns', () => {
  const line = { from: '/a.html', to: '/news/', status: '301' };
  expect(redirectLines('/a.html,/news/,301\n')).toEqual([{ ...line, line: 1 }]);
  expect(redirectLines('\uFEFFFrom,To,Status\r\n/a.html,/news/,301\r\n')).toEqual([{ ...line, line: 2 }]);
  expect(redirectLines('status,note,to,from\n301,old,/news/,/a.html')).toEqual([{ ...line, line: 2 }]);
});

test('what is not said is empty, and quotes hold commas', () => {
  expect(redirectLines('"/story,1.html", /news/\n\n/gone.html,,410\n/alone.html')).toEqual([
    { line: 1, from: '/story,1.html', to: '/news/', status: '' },
    { line: 3, from: '/gone.html', to: '', status: '410' },
    { line: 4, from: '/alone.html', to: '', status: '' },
  ]);
  expect(redirectLines('')).toEqual([]);
});

test('a quote that does not end is a problem', () => {
  expect(() => redirectLines('"/a.html,/news/')).toThrow(/^The file is no CSV: /);
});

test('a list is as long as it may be, and no longer', () => {
  const list = (lines: number) => '/a.html,/news/\n'.repeat(lines);
  expect(redirectLines(list(3), 3)).toHaveLength(3);
  expect(() => redirectLines(list(4), 3)).toThrow(/more than 3 lines/);
});
