import { expect, test } from 'vitest';
import { longPhrase } from './long-phrase.ts';

test.each([
  ['上海市人民政府关于进一步加强城市绿化管理的通知今天公布', 'long-phrase'],
  ['今天：上海市人民政府关于进一步加强城市绿化管理', 'long-phrase'],
  ['永字八法：字典里五画，毛笔下八笔', ''],
  ['一叶两名：茶与te', ''],
  ['How to take a hairy crab apart', ''],
])('%s is of the class “%s”', (headline, name) => {
  expect(longPhrase(headline)).toBe(name);
});
