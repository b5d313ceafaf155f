import { expect, test } from 'vitest';
import type { Block } from '../news/body/blocks.ts';
import { paragraphOf } from '../news/body/inline.ts';
import { plainStory } from '../news/content.ts';
import { digest } from '../platform/digest.ts';
import { swapPictures } from './swap-pictures.ts';

const key = (name: string) => digest(name);
const picture = (name: string) => ({
  type: 'picture' as const,
  attrs: { media: key(name), alt: '', caption: null, credit: null },
});
const found = new Map([
  [key('a'), key('A')],
  [key('b'), key('B')],
]);

const swapped = (content: Block[], lead?: string) =>
  swapPictures({ ...plainStory('T', { type: 'doc', content }), ...(lead ? { lead: picture(lead).attrs } : {}) }, found);

test('our media stand in the place of what came, in the lead, the text, galleries and boxes', () => {
  const { lead, body } = swapped(
    [
      picture('a'),
      { type: 'gallery', content: [picture('a'), picture('gone'), picture('b')] },
      { type: 'factBox', attrs: { title: 'B' }, content: [paragraphOf('Words'), picture('b')] },
    ],
    'a',
  );
  expect(lead?.media).toBe(key('A'));
  expect(body.content).toEqual([
    picture('A'),
    { type: 'gallery', content: [picture('A'), picture('B')] },
    { type: 'factBox', attrs: { title: 'B' }, content: [paragraphOf('Words'), picture('B')] },
  ]);
});

test('what could not be had goes, and what held nothing else with it', () => {
  const { lead, body } = swapped(
    [
      picture('gone'),
      { type: 'gallery', content: [picture('gone'), picture('a')] },
      { type: 'gallery', content: [picture('gone')] },
      { type: 'factBox', attrs: { title: 'B' }, content: [picture('gone')] },
    ],
    'gone',
  );
  expect(lead).toBeUndefined();
  expect(body.content).toEqual([picture('A')]);
});

test('a story of nothing but a picture that could not be had is a flash', () => {
  expect(swapped([picture('gone')]).kind).toBe('flash');
});
