import { expect, test } from 'vitest';
import { digest } from '../platform/digest.ts';
import { mediaKeySchema, pictureUseSchema } from './media.ts';

const use = { media: digest('ferry'), alt: 'A ferry', caption: 'Across the river.', credit: 'Ann Lee' };

test('a medium is named by the digest of its bytes', () => {
  expect(mediaKeySchema.safeParse(digest('ferry')).success).toBe(true);
  expect(mediaKeySchema.safeParse(digest(Buffer.from([0, 255]))).success).toBe(true);
});

test.each([
  '',
  'ferry',
  digest('ferry').slice(1),
  `${digest('ferry')}=`,
  '../'.repeat(15).slice(0, 43),
  `${'a'.repeat(42)}\n`,
])('a medium is not named %j', (key) => {
  expect(mediaKeySchema.safeParse(key).success).toBe(false);
});

test('a picture that is decoration has an empty alt text; what is not known is null', () => {
  const bare = { ...use, alt: '', caption: null, credit: null };
  expect(pictureUseSchema.parse(bare)).toEqual(bare);
});

test('spaces around the words of a picture are trimmed', () => {
  expect(pictureUseSchema.parse({ ...use, alt: ' A ferry ', caption: ' Across. ', credit: ' Ann ' })).toEqual({
    ...use,
    caption: 'Across.',
    credit: 'Ann',
  });
});

test.each<[string, object]>([
  ['no alt text', { alt: null }],
  ['an alt text longer than a page', { alt: 'x'.repeat(2001) }],
  ['a blank caption', { caption: '  ' }],
  ['a caption longer than a story', { caption: 'x'.repeat(1001) }],
  ['a blank credit', { credit: '' }],
  ['an address instead of a key', { media: 'https://example.com/ferry.jpg' }],
  ['a handler beside its words', { onerror: 'alert(1)' }],
])('a picture with %s is refused', (_, change) => {
  expect(pictureUseSchema.safeParse({ ...use, ...change }).success).toBe(false);
});
