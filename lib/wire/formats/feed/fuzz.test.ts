import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Problem } from '../../../platform/problem.ts';
import { decoded, hasFeeds, realFeeds } from './fixtures/suites.ts';
import { feed } from './parse.ts';

const PIECES = [
  '<',
  '>',
  '</item>',
  '<![CDATA[',
  ']]>',
  '&',
  '&#0;',
  '&#x1F600;',
  '"',
  "'",
  '\0',
  '<!--',
  '<!DOCTYPE a [',
  '{',
  '}',
  '\ud800',
  ':',
  'xmlns="',
];

describe.skipIf(!hasFeeds)('hostile feeds', () => {
  const samples = hasFeeds
    ? realFeeds()
        .filter(({ bytes }) => bytes.length < 60_000)
        .map(({ bytes }) => decoded(bytes))
    : [''];

  test('a real feed that was damaged anywhere is read or refused, and nothing else', () => {
    const damage = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(400),
      put: fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 20 })),
    });
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.array(damage, { minLength: 1, maxLength: 6 }), (sample, damages) => {
        const text = damages.reduce((whole, { at, length, put }) => {
          const from = Math.floor(at * whole.length);
          return whole.slice(0, from) + put + whole.slice(from + length);
        }, sample);
        try {
          expect(feed.read({ name: 'feed', text })).toBeInstanceOf(Array);
        } catch (error) {
          expect(error).toBeInstanceOf(Problem);
        }
      }),
      { numRuns: 300 },
    );
  }, 120_000);

  test.each([
    ['end tags', `<rss><channel>${'</a>'.repeat(200_000)}</channel></rss>`],
    ['elements', `<rss><channel>${'<a/>'.repeat(400_000)}</channel></rss>`],
    ['attributes', `<rss ${Array.from({ length: 50_000 }, (_, at) => `a${at}="&"`).join(' ')}><channel/></rss>`],
    ['open elements', `<rss><channel>${'<a>'.repeat(100_000)}`],
    [
      'ampersands',
      `<rss><channel><item><title>a</title><description>${'&'.repeat(1_000_000)}</description></item></channel></rss>`,
    ],
    ['tags in a title', `<rss><channel><item><title>${'&lt;b&gt;'.repeat(200_000)}a</title></item></channel></rss>`],
    ['items', `<rss><channel>${'<item><title>Story</title></item>'.repeat(100_000)}</channel></rss>`],
  ])(
    '%s without end take no time',
    (_, text) => {
      const began = performance.now();
      try {
        feed.read({ name: 'feed', text });
      } catch (error) {
        expect(error).toBeInstanceOf(Problem);
      }
      expect(performance.now() - began).toBeLessThan(5000);
    },
    20_000,
  );
});
