import { expect, test } from 'vitest';
import { wordsInPath } from './suggestions.ts';

test.each([
  ['/taste/hairy-crab-guide/', ['guide', 'crab', 'hairy']],
  ['/news/world/2502138766/', []],
  ['/archive/2020/xiaolongbao.shtml', ['xiaolongbao']],
  ['/%E6%98%86%E6%9B%B2/', ['昆曲']],
  ['/news/k3j-9dk/', []],
  ['/a/b/c/', []],
  ['/%', []],
  ['/', []],
])('of %s the words %j may say what was looked for', (path, words) => {
  expect(wordsInPath(path)).toEqual(words);
});
