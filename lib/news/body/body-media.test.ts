import { describe, expect, test } from 'vitest';
import type { Block } from './blocks.ts';
import { mediaOf, picturesOf } from './body-media.ts';
import { EXAMPLES, keyOf, pictureNamed } from './fixtures/examples.ts';

/** Which media every example uses, pictures first; a type of block without a row does not compile. */
const MEDIA: Record<Block['type'], { pictures: string; others?: string }> = {
  paragraph: { pictures: '' },
  heading: { pictures: '' },
  bulletList: { pictures: '' },
  orderedList: { pictures: '' },
  blockquote: { pictures: '' },
  agate: { pictures: '' },
  pullQuote: { pictures: '' },
  picture: { pictures: 'a' },
  gallery: { pictures: 'bc' },
  table: { pictures: '' },
  factBox: { pictures: 'd' },
  brief: { pictures: 'e' },
  timeline: { pictures: 'fg' },
  question: { pictures: 'h' },
  keyPoints: { pictures: '' },
  liveEntry: { pictures: 'i' },
  video: { pictures: '', others: 'jkl' },
  audio: { pictures: '', others: 'm' },
  embedCard: { pictures: '' },
  correctionNote: { pictures: '' },
};

const bodyOf = (...content: Block[]) => ({ type: 'doc' as const, content });
const keys = (letters: string) => [...letters].map(keyOf);
const pictureKeys = (...content: Block[]) => picturesOf(bodyOf(...content)).map(({ attrs }) => attrs.media);

describe.each(Object.values(EXAMPLES))('a block of type $type', (block) => {
  test('names its pictures, and every file that a page with it needs', () => {
    const { pictures, others = '' } = MEDIA[block.type];
    expect(pictureKeys(block)).toEqual(keys(pictures));
    expect(mediaOf(bodyOf(block))).toEqual(keys(pictures + others));
  });
});

test('the pictures of a body come in the order in which they stand, each time they stand there', () => {
  const { gallery, factBox, picture } = EXAMPLES;
  expect(pictureKeys(factBox, picture, gallery, picture)).toEqual(keys('dabca'));
});

test('the media of a body come once each', () => {
  const { gallery, picture, video } = EXAMPLES;
  expect(mediaOf(bodyOf(video, picture, gallery, pictureNamed('b'), picture, video))).toEqual(keys('abcjkl'));
});

test('a body of words has no media', () => {
  expect(mediaOf(bodyOf(EXAMPLES.paragraph, EXAMPLES.table))).toEqual([]);
  expect(mediaOf(bodyOf())).toEqual([]);
});
