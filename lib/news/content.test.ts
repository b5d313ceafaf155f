import { expect, test } from 'vitest';
import { bodyOfParagraphs } from './body.ts';
import { contentSchema, plainStory, sameWords } from './content.ts';
import { KINDS, type Kind } from './kinds.ts';

const body = bodyOfParagraphs(['The metro opened today.']);
const story = plainStory('Metro opens', body);
const nothing = bodyOfParagraphs([]);
const byline = { type: 'person', name: 'Ke Jiayun', role: 'author' } as const;

function problemsOf(content: unknown): string[] {
  return contentSchema.safeParse(content).error?.issues.map(({ message }) => message) ?? [];
}

test('a headline and a body make a story', () => {
  expect(problemsOf(story)).toEqual([]);
});

test.each(KINDS)('a story of kind "%s" is accepted with body, standfirst and byline', (kind) => {
  expect(problemsOf({ ...story, kind, standfirst: 'At last.', bylines: [byline] })).toEqual([]);
});

test.each<Kind>(['news', 'opinion', 'column', 'feature', 'digest', 'live', 'review', 'explainer', 'sponsored'])(
  'a story of kind "%s" needs a body',
  (kind) => {
    const content = { ...plainStory('Metro opens', nothing), kind, bylines: [byline] };
    expect(problemsOf(content)).toEqual([`a story of kind "${kind}" needs a body`]);
  },
);

test.each<Kind>(['opinion', 'column', 'review'])('a story of kind "%s" needs a byline', (kind) => {
  expect(problemsOf({ ...story, kind })).toEqual([`a story of kind "${kind}" needs a byline`]);
});

test.each<Kind>(['flash', 'photo-essay', 'video'])('a story of kind "%s" may be a headline alone', (kind) => {
  expect(problemsOf({ ...plainStory('Metro opens', nothing), kind })).toEqual([]);
});

test('every requirement that is not met is named', () => {
  expect(problemsOf({ ...plainStory('Metro opens', nothing), kind: 'opinion' })).toHaveLength(2);
});

test('a date may lie between 1700 and 2200, in whole milliseconds', () => {
  const dated = (publishedAt: number | null) => problemsOf({ ...story, publishedAt }).length === 0;
  expect(dated(null)).toBe(true);
  expect(dated(Date.UTC(1850, 0, 1))).toBe(true);
  expect(dated(Date.UTC(1700, 0, 1))).toBe(true);
  expect(dated(Date.UTC(1700, 0, 1) - 1)).toBe(false);
  expect(dated(Date.UTC(2200, 0, 1))).toBe(true);
  expect(dated(Date.UTC(2200, 0, 1) + 1)).toBe(false);
  expect(dated(0.5)).toBe(false);
  expect(dated(Number.NaN)).toBe(false);
  expect(dated(Number.POSITIVE_INFINITY)).toBe(false);
});

test.each([
  ['a blank headline', { headline: '   ' }],
  ['a headline of more than 500 characters', { headline: 'x'.repeat(501) }],
  ['a blank standfirst', { standfirst: ' ' }],
  ['a kind that is not ours', { kind: 'advert' }],
  ['a language that is no tag', { language: 'English' }],
  ['a comment count below nought', { commentCount: -1 }],
  ['more than 20 bylines', { bylines: Array.from({ length: 21 }, () => byline) }],
  ['a word that is not ours', { colour: 'red' }],
  ['a body that is text', { body: '<p>Metro opens</p>' }],
])('%s is refused', (_, change) => {
  expect(problemsOf({ ...story, ...change })).not.toEqual([]);
});

test('a story without a headline is refused', () => {
  const { headline: _, ...rest } = story;
  expect(problemsOf(rest)).not.toEqual([]);
});

test('spaces around a line are trimmed', () => {
  expect(contentSchema.parse({ ...story, headline: '  Metro opens ' }).headline).toBe('Metro opens');
});

test('two texts say the same when headline, standfirst and body do, whatever else changed', () => {
  expect(sameWords(story, { ...story, topics: ['Metro'], commentCount: 7, bylines: [byline] })).toBe(true);
  expect(sameWords(story, { ...story, headline: 'Metro opened' })).toBe(false);
  expect(sameWords(story, { ...story, standfirst: 'At last.' })).toBe(false);
  expect(sameWords(story, { ...story, body: bodyOfParagraphs(['The metro opened yesterday.']) })).toBe(false);
});
