import { expect, test } from 'vitest';
import { cutTo, widthOf } from './length-guide.ts';

test('a Chinese character takes the room of two letters', () => {
  expect(widthOf('ferry')).toBe(5);
  expect(widthOf('上海 ferry')).toBe(10);
  expect(widthOf('👩‍💻')).toBeGreaterThan(0);
});

test.each([
  ['short enough', 20, 'short enough'],
  ['the ferries cross the river', 15, 'the ferries…'],
  ['上海轮渡夜间运营', 9, '上海轮渡…'],
  ['  spaces   in  it ', 20, 'spaces in it'],
  ['Donaudampfschifffahrt', 10, 'Donaudamp…'],
])('%j cut to %i is %j', (text, most, cut) => {
  expect(cutTo(text, most)).toBe(cut);
});
