import { expect, test } from 'vitest';
import { bodyOfParagraphs } from './body/body.ts';
import { plainStory } from './content.ts';
import { draftOf, draftSchema, storyOfDraft, whatDraftLacks, wholeBlocks } from './draft.ts';

const story = plainStory('A headline', bodyOfParagraphs(['One.', 'Two.']));
const unfinished = { type: 'factBox', attrs: { title: '' }, content: [{ type: 'paragraph' }] };
const doc = (...content: unknown[]) => ({ type: 'doc', content });

test('a story is a draft, and such a draft a story', () => {
  expect(storyOfDraft(draftOf(story))).toEqual(story);
  expect(whatDraftLacks(draftOf(story))).toEqual([]);
});

test('a draft may be without headline and body, and says so', () => {
  const draft = draftSchema.parse({ ...story, headline: ' ', body: doc() });
  expect(storyOfDraft(draft)).toBeNull();
  expect(whatDraftLacks(draft)).toEqual(['There is no headline.', 'A story of kind "news" needs a body.']);
  expect(whatDraftLacks({ ...draft, headline: 'Some' })).toEqual(['A story of kind "news" needs a body.']);
});

test('a draft may hold a block that is not finished, and says which', () => {
  const draft = draftSchema.parse({ ...story, body: doc(...story.body.content, unfinished) });
  expect(whatDraftLacks(draft)).toEqual([expect.stringMatching(/^Block 3 \(factBox\) is not finished/)]);
  expect(wholeBlocks(draft)).toEqual(story.body);
});

test('a draft is refused that no story can come of', () => {
  const deep = (depth: number): unknown => ({ type: 'blockquote', content: depth ? [deep(depth - 1)] : [] });
  expect(() => draftSchema.parse({ ...story, body: doc(deep(20)) })).toThrow(/blocks inside blocks/);
  expect(() => draftSchema.parse({ ...story, headline: 'a\u0000' })).toThrow(/control characters/);
  expect(() => draftSchema.parse({ ...story, extra: 1 })).toThrow();
});
