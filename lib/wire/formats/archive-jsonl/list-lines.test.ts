import { expect, test } from 'vitest';
import { plainText } from '../../../news/body/body-text.ts';
import { bodyOfLines } from './list-lines.ts';

const types = (lines: string[]) => bodyOfLines(lines).content.map(({ type }) => type);

test('lines with bullets become one list, without their bullets', () => {
  const lines = ['Before.', '* one', '* two', 'After.'];
  expect(types(lines)).toEqual(['paragraph', 'bulletList', 'paragraph']);
  expect(plainText(bodyOfLines(lines))).toBe('Before.\none\ntwo\nAfter.');
});

test('lines counted from one become a numbered list', () => {
  expect(types(['1. first', '2. second', '3) third'])).toEqual(['orderedList']);
});

test.each([
  ['a single bullet', ['* a note', 'Text.']],
  ['a count that does not begin at one', ['2. second', '3. third']],
  ['years', ['1987. It began.', '1988. It went on.']],
  ['words in emphasis', ['*bold* words', '*more* words']],
])('%s stays as it stands', (_, lines) => {
  expect(new Set(types(lines))).toEqual(new Set(['paragraph']));
  expect(plainText(bodyOfLines(lines))).toBe(lines.join('\n'));
});

test('blank lines are left out and part no list', () => {
  expect(types(['* one', '  ', '* two'])).toEqual(['bulletList']);
});
