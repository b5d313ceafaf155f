import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SLUG, slugOf } from './slugs.ts';

test.each([
  ['Art & Culture', 'art-culture'],
  ['In Focus', 'in-focus'],
  ['iDEALShanghai', 'idealshanghai'],
  ['MENTAL', 'mental'],
  ['Sci/Tech', 'sci-tech'],
  ['体育', 'ti-yu'],
  ['Ana María Martínez Gómez', 'ana-maria-martinez-gomez'],
  ["Ted D'Afflisio", 'ted-d-afflisio'],
  ['  C++  ', 'c'],
  ['../../etc/passwd', 'etc-passwd'],
])('"%s" is spelled %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

test('a name that leaves nothing to spell has a slug of its own, always the same', () => {
  expect(slugOf('😀')).toMatch(/^n-[a-z0-9]{8}$/);
  expect(slugOf('😀')).toBe(slugOf('😀'));
  expect(slugOf('😀')).not.toBe(slugOf('!!!'));
});

test('a long name is cut to 60 characters and does not end in a dash', () => {
  expect(slugOf('x'.repeat(200))).toBe('x'.repeat(60));
  expect(slugOf(`${'x'.repeat(59)} and more`)).toBe('x'.repeat(59));
});

test('every name whatever has a slug that fits an address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (name) => {
      const slug = slugOf(name);
      expect(slug).toMatch(SLUG);
      expect(slug.length).toBeLessThanOrEqual(60);
    }),
  );
});

test.each(['', '-a', 'a-', 'a--b', 'A', 'a b', 'a/b', 'a.b', 'ä'])('"%s" is no slug', (word) => {
  expect(word).not.toMatch(SLUG);
});
