import { expect, test } from 'vitest';
import { bodyOfParagraphs } from './body/body.ts';
import { contentSchema, mediaUsed, plainStory, type StoryContent, sameWords, standingPicture } from './content.ts';
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

const picture = {
  type: 'picture',
  attrs: { media: 'p'.repeat(43), alt: 'A ferry', caption: null, credit: null },
} as const;
const film = {
  type: 'video',
  attrs: { media: 'f'.repeat(43), poster: null, captions: null, language: 'en', caption: null, credit: null },
} as const;
const full = {
  ...story,
  kicker: 'On Foot',
  standfirst: 'At last.',
  bylines: [byline],
  source: 'SHINE',
  body: { type: 'doc', content: [film, ...body.content, { type: 'gallery', content: [picture, picture] }] },
};

test.each(KINDS)('a story of kind "%s" is accepted when it has every part', (kind) => {
  expect(problemsOf({ ...full, kind })).toEqual([]);
});

test.each<[Kind, Partial<StoryContent>, string]>([
  ...(['news', 'opinion', 'column', 'feature', 'digest', 'live', 'review', 'explainer', 'sponsored'] as const).map(
    (kind): [Kind, Partial<StoryContent>, string] => [kind, { body: nothing }, 'a body'],
  ),
  ['opinion', { bylines: [] }, 'a byline'],
  ['column', { bylines: [] }, 'a byline'],
  ['review', { bylines: [] }, 'a byline'],
  ['column', { kicker: null }, 'a kicker, the standing name it appears under'],
  ['sponsored', { source: null }, 'a source, who paid for it'],
  ['video', { body }, 'a film'],
  ['photo-essay', { body: { type: 'doc', content: [picture] } }, 'two pictures or more'],
])('a story of kind "%s" with %o needs %s', (kind, change, part) => {
  expect(problemsOf({ ...full, kind, ...change })).toEqual([`a story of kind "${kind}" needs ${part}`]);
});

test('a flash may be a headline alone', () => {
  expect(problemsOf({ ...plainStory('Metro opens', nothing), kind: 'flash' })).toEqual([]);
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

test('the media of a story are its lead, then those of its text, each once', () => {
  const lead = { ...picture.attrs, media: 'l'.repeat(43) };
  const content = contentSchema.parse({ ...full, lead });
  expect(mediaUsed(content)).toEqual(['l', 'p', 'f'].map((letter) => letter.repeat(43)));
});

test('a lead stands for a story of any kind, and makes its words others', () => {
  const lead = { ...picture.attrs, media: 'l'.repeat(43) };
  for (const kind of KINDS) expect(standingPicture(contentSchema.parse({ ...full, kind, lead }))).toEqual(lead);
  expect(sameWords(story, { ...story, lead })).toBe(false);
});

test('without a lead the first picture stands for a photo essay, the poster for a film, and nothing for others', () => {
  const poster = { ...film, attrs: { ...film.attrs, poster: 'o'.repeat(43), caption: 'The river', credit: 'Ann' } };
  const standing = (kind: Kind, content: unknown[]) =>
    standingPicture(
      contentSchema.parse({ ...full, kind, body: { type: 'doc', content: [...body.content, ...content] } }),
    );
  expect(standing('photo-essay', [{ type: 'gallery', content: [picture, picture] }])).toEqual(picture.attrs);
  expect(standing('video', [picture, poster])).toEqual({
    media: 'o'.repeat(43),
    alt: 'The river',
    caption: 'The river',
    credit: 'Ann',
  });
  expect(standing('video', [{ ...poster, attrs: { ...poster.attrs, caption: null } }])?.alt).toBe('Metro opens');
  expect(standing('video', [picture, film])).toBeNull();
  expect(standing('news', [picture, poster])).toBeNull();
});

test.each([
  ['the headline', { headline: 'Ferry \u001b[31mred' }],
  ['the text', { body: bodyOfParagraphs(['Nothing\u0000.']) }],
  ['a topic', { topics: ['Tea\u0007'] }],
])('a control character is refused in %s', (_, part) => {
  const story = plainStory('Ferry line reopens', bodyOfParagraphs(['The ferry is back.']));
  expect(contentSchema.safeParse(story).success).toBe(true);
  expect(contentSchema.safeParse({ ...story, ...part }).error?.issues[0]?.message).toMatch(/control characters/);
});
