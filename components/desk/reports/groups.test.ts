import { expect, test } from 'vitest';
import { addGroup, editedGroups, type Groups, place, shiftGroup, takeOut } from './groups.ts';

const ids = (groups: Groups) => groups.map(({ storyIds }) => [...storyIds]);
const two = () =>
  editedGroups([
    { title: 'A', storyIds: [1, 2, 3] },
    { title: 'B', storyIds: [4] },
  ]);

test('a story is put where it is dropped, in its group and in another', () => {
  expect(ids(place(two(), 'g0', 3, 1))).toEqual([[2, 3, 1], [4]]);
  expect(ids(place(two(), 'g0', 0, 3))).toEqual([[3, 1, 2], [4]]);
  expect(ids(place(two(), 'g0', 1, 1))).toEqual([[1, 2, 3], [4]]);
  expect(ids(place(two(), 'g1', 0, 2))).toEqual([
    [1, 3],
    [2, 4],
  ]);
  expect(ids(place(two(), 'g1', 9, 5))).toEqual([
    [1, 2, 3],
    [4, 5],
  ]);
});

test('a story is taken out, a group added and moved', () => {
  expect(ids(takeOut(two(), 2))).toEqual([[1, 3], [4]]);
  expect(addGroup(two()).map(({ key }) => key)).toEqual(['g0', 'g1', 'g2']);
  expect(shiftGroup(two(), 'g1', -1).map(({ key }) => key)).toEqual(['g1', 'g0']);
  expect(shiftGroup(two(), 'g1', 1)).toEqual(two());
  expect(editedGroups([])).toHaveLength(1);
});
