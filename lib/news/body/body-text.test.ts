import { describe, expect, test } from 'vitest';
import type { Block } from './blocks.ts';
import { bodySchema } from './body.ts';
import { captionText, plainText } from './body-text.ts';
import { EXAMPLES, keyOf } from './fixtures/examples.ts';

const INSIDE = ['inside', 'bullet inside', 'number inside', 'quote inside'];
const captioned = (letter: string) => [`caption ${letter}`, `alt ${letter}`, `credit ${letter}`];

/** The lines of text and of captions of every example; a type of block without a row does not compile. */
const LINES: Record<Block['type'], { text: string[]; captions?: string[] }> = {
  paragraph: { text: ['Plain, bold', 'linked'] },
  heading: { text: ['A heading'] },
  bulletList: { text: ['one', 'more of one', 'two'] },
  orderedList: { text: ['first', 'second'] },
  blockquote: { text: ['So it was', 'said.'] },
  agate: { text: ['WHEAT   2.55', 'CORN    1.35'] },
  pullQuote: { text: ['I like ferries.', 'Ann Lee'] },
  picture: { text: [], captions: captioned('a') },
  gallery: { text: [], captions: [...captioned('b'), ...captioned('c')] },
  table: { text: ['Fares', 'Line\tFare', 'Dongjin and back\t'] },
  factBox: { text: ['Ferry facts', ...INSIDE], captions: captioned('d') },
  brief: { text: ['In brief', ...INSIDE], captions: captioned('e') },
  timeline: {
    text: ['A day on the river', '5 am', ...INSIDE, '11 pm', 'Last boat.'],
    captions: [...captioned('f'), ...captioned('g')],
  },
  question: { text: ['Why ferries?', ...INSIDE], captions: captioned('h') },
  keyPoints: { text: ['At a glance', '17 lines', '2 yuan'] },
  liveEntry: { text: ['It sails', ...INSIDE], captions: captioned('i') },
  video: { text: ['What is said', 'in the film.'], captions: ['caption j', 'credit j'] },
  audio: { text: [] },
  embedCard: { text: ['The card', 'What it leads to'] },
  correctionNote: { text: ['It was the other ferry.'] },
};

const bodyOf = (...content: Block[]) => ({ type: 'doc' as const, content });
const lines = (text: string) => (text === '' ? [] : text.split('\n'));

test('the examples are blocks of ours', () => {
  expect(bodySchema.parse(bodyOf(...Object.values(EXAMPLES)))).toEqual(bodyOf(...Object.values(EXAMPLES)));
});

describe.each(Object.values(EXAMPLES))('a block of type $type', (block) => {
  test('says its words, line by line, and its captions apart from them', () => {
    const { text, captions = [] } = LINES[block.type];
    expect(lines(plainText(bodyOf(block)))).toEqual(text);
    expect(lines(captionText(bodyOf(block)))).toEqual(captions);
  });
});

test('a body says what its blocks say, in their order', () => {
  const { heading, picture, paragraph, video } = EXAMPLES;
  const body = bodyOf(heading, picture, paragraph, video);
  expect(lines(plainText(body))).toEqual(['A heading', 'Plain, bold', 'linked', 'What is said', 'in the film.']);
  expect(lines(captionText(body))).toEqual([...captioned('a'), 'caption j', 'credit j']);
});

test('what is not given is no line', () => {
  const bare = bodyOf(
    { ...EXAMPLES.pullQuote, attrs: { attribution: null } },
    { ...EXAMPLES.keyPoints, attrs: { title: null } },
    { ...EXAMPLES.table, attrs: { caption: null }, content: EXAMPLES.table.content.slice(0, 1) },
    { ...EXAMPLES.liveEntry, attrs: { at: 0, title: null }, content: [{ type: 'paragraph' }] },
    { ...EXAMPLES.embedCard, attrs: { ...EXAMPLES.embedCard.attrs, description: null } },
    { type: 'picture', attrs: { media: keyOf('a'), alt: '', caption: null, credit: null } },
  );
  expect(plainText(bare)).toBe('I like ferries.\n17 lines\n2 yuan\nLine\tFare\n\nThe card');
  expect(captionText(bare)).toBe('');
});
