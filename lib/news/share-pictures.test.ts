import { describe, expect, test } from 'vitest';
import { parseShareName, SHARE_SHAPES, type SharedStory, shareDigest, shareName } from './share-pictures.ts';

const KEY = 'k'.repeat(43);
const drawn: SharedStory = {
  id: 2_611_200_001,
  headline: 'A bridge opens',
  language: 'en',
  sectionName: 'Metro',
  leadMedia: null,
};
const pictured: SharedStory = { ...drawn, leadMedia: KEY };
const digestOf = (story: SharedStory, change: Partial<SharedStory> = {}) =>
  shareDigest({ ...story, ...change }, 'SHINE');

describe('the digest of what share pictures show', () => {
  test('stays what it is: addresses that went round the world still lead somewhere', () => {
    expect(digestOf(drawn)).toBe('v_CkahUgPNs_MF_H');
    expect(digestOf(pictured)).toBe('mFD-xSKQQiiSQL79');
  });

  test.each<[string, Partial<SharedStory>]>([
    ['headline', { headline: 'A bridge closes' }],
    ['section', { sectionName: 'World' }],
    ['missing section', { sectionName: null }],
    ['language', { language: 'fr' }],
  ])('is another one for another %s where the card is drawn, and the same where there is a picture', (_, change) => {
    expect(digestOf(drawn, change)).not.toBe(digestOf(drawn));
    expect(digestOf(pictured, change)).toBe(digestOf(pictured));
  });

  test('is another one for another picture, and for none', () => {
    expect(new Set([digestOf(drawn), digestOf(pictured), digestOf(drawn, { leadMedia: 'l'.repeat(43) })]).size).toBe(3);
  });

  test('is another one in a paper of another name', () => {
    expect(shareDigest(drawn, 'Other')).not.toBe(digestOf(drawn));
  });
});

describe('the path of a share picture', () => {
  test.each(Object.keys(SHARE_SHAPES) as (keyof typeof SHARE_SHAPES)[])('is read as it is written: %s', (shape) => {
    for (const digest of ['abcdefghij-_4x3-', '-card_jpg-card_j']) {
      const address = { id: 101_230_001, digest, shape };
      expect(shareName(address)).toBe(`share/0101230001-${digest}-${shape}.jpg`);
      expect(parseShareName(shareName(address))).toEqual(address);
    }
  });

  test.each([
    '',
    'share/',
    'share/0000000000-abcdefghijklmnop-card.jpg',
    'share/101230001-abcdefghijklmnop-card.jpg',
    'share/0101230001-abcdefghijklmno-card.jpg',
    'share/0101230001-abcdefghijklmnop-wide.jpg',
    'share/0101230001-abcdefghijklmnop-card.png',
    'share/0101230001-abcdefghijklmnop-card.jpg.part',
    'share/x/0101230001-abcdefghijklmnop-card.jpg',
    'share/../0101230001-abcdefghijklmnop-card.jpg',
    'other/0101230001-abcdefghijklmnop-card.jpg',
  ])('is not %s', (name) => {
    expect(parseShareName(name)).toBeNull();
  });
});
