import { expect, test } from 'vitest';
import { bodyOfParagraphs } from './body/body.ts';
import { plainStory } from './content.ts';
import { draftOf } from './draft.ts';
import { isSubstantive } from './substantive.ts';

const saying = (text: string, language = 'en') =>
  draftOf({ ...plainStory('A headline', bodyOfParagraphs([text])), language });

test.each([
  ['The bridge opend on Monday.', 'The bridge opened on Monday.'],
  ['The bridge opened on monday', 'The bridge opened on Monday.'],
  ['It stands wtih others.', 'It stands with others.'],
  ['He said "no".', 'He said “no”.'],
  ['A cross-river tunnel', 'A cross river tunnel'],
  ['The government recieved it.', 'The government received it.'],
])('mending is nothing to be told: %s', (before, after) => {
  expect(isSubstantive(saying(before), saying(after))).toBe(false);
});

test.each([
  ['It has five arches.', 'It has four arches.'],
  ['It cost 15 yuan.', 'It cost 16 yuan.'],
  ['Mr Wang said so.', 'Mr Zhang said so.'],
  ['Mr Wang said so.', 'Mr Wong said so.'],
  ['It is open.', 'It is not open.'],
  ['It is open.', 'It is open. It closes at six.'],
  ['It is open. It closes at six.', 'It is open.'],
])('other facts are: %s -> %s', (before, after) => {
  expect(isSubstantive(saying(before), saying(after))).toBe(true);
});

test('in Chinese a sign more or less is another word', () => {
  expect(isSubstantive(saying('大桥周一开通。', 'zh-Hans'), saying('大桥周二开通。', 'zh-Hans'))).toBe(true);
  expect(isSubstantive(saying('大桥周一开通。', 'zh-Hans'), saying('大桥周一开通！', 'zh-Hans'))).toBe(false);
});

test('another topic or editor says nothing to readers', () => {
  const story = saying('It is open.');
  expect(isSubstantive(story, { ...story, editor: 'Somebody', topics: ['bridges'] })).toBe(false);
  expect(isSubstantive(story, { ...story, headline: 'Another headline' })).toBe(true);
});
