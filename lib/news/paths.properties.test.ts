import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Address, isCanonical, parseAddress, pathOf, RESERVED_SLUGS, STANDING_SLUGS } from './paths.ts';
import { asksNothing, type Question } from './search/question.ts';

const ORIGIN = 'https://paper.example';

const slug = fc.stringMatching(/^[a-z][a-z0-9]{0,9}(-[a-z0-9]{1,6}){0,2}$/);
const free = slug.filter((word) => !RESERVED_SLUGS.has(word));
const section = fc.oneof(
  free,
  fc.tuple(free, slug).map((words) => words.join('/')),
);
const number = fc.integer({ min: 1, max: 9_999_999 });
const query = fc
  .string({ unit: 'grapheme', maxLength: 60 })
  .map((text) => text.replace(/\s+/g, ' ').trim().toWellFormed());

const day = fc
  .date({ min: new Date('1800-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const question: fc.Arbitrary<Question> = fc
  .record({
    query,
    section: fc.option(section),
    author: fc.option(slug),
    language: fc.option(fc.constantFrom('en', 'zh-Hans', 'ar')),
    from: fc.option(day),
    to: fc.option(day),
    sort: fc.constantFrom('relevance' as const, 'time' as const),
  })
  .map((asked) => (asked.from && asked.to && asked.from > asked.to ? { ...asked, to: asked.from } : asked));

const addresses: fc.Arbitrary<Address> = fc.oneof(
  fc.constant<Address>({ page: 'home' }),
  fc.record({ page: fc.constant('section' as const), section, number }),
  fc.record({ page: fc.constant('article' as const), section, id: fc.integer({ min: 1, max: 9_999_999_999 }) }),
  fc.record({ page: fc.constant('latest' as const), number }),
  fc
    .record({ page: fc.constant('search' as const), question, number: fc.integer({ min: 1, max: 500 }) })
    .map((address) => (asksNothing(address.question) ? { ...address, number: 1 } : address)),
  fc.record({ page: fc.constantFrom('author' as const, 'topic' as const), slug, number }),
  fc.record({ page: fc.constant('corrections' as const), number }),
  fc.record({ page: fc.constant('day' as const), day, number }),
  day.map((text) => ({ page: 'month' as const, month: text.slice(0, 7) })),
  fc.constant<Address>({ page: 'special-reports' }),
  fc.record({ page: fc.constant('special-report' as const), slug }),
  fc.record({ page: fc.constant('standing' as const), slug: fc.constantFrom(...STANDING_SLUGS) }),
);

/** Paths made of what people and robots put into them. */
const messyPaths = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '/',
        '//',
        '\\',
        '..',
        '.',
        '%2f',
        '%2F',
        '%5c',
        '%00',
        '%0a',
        '%',
        '%zz',
        '@',
        ':',
        '?',
        '#',
        ' ',
      ),
      fc.constantFrom(
        'news',
        'World',
        'special',
        'search',
        'index.html',
        '2502138765',
        'evil.example',
        'https:',
        '新闻',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => `/${parts.join('')}`);

function readBack(path: string): { address: Address | null; url: URL } {
  const url = new URL(path, ORIGIN);
  return { address: parseAddress(url.pathname, url.searchParams), url };
}

test('every address is read back from the path that was built for it', () => {
  fc.assert(
    fc.property(addresses, (address) => {
      const { address: again, url } = readBack(pathOf(address));
      expect(again).toEqual(address);
      expect(isCanonical(address, url.pathname, url.searchParams)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('no path whatever leads to an address outside the site', () => {
  fc.assert(
    fc.property(messyPaths, fc.string({ maxLength: 20 }), (path, page) => {
      const address = parseAddress(path, new URLSearchParams({ page: '2', q: page }));
      fc.pre(address !== null);
      const built = pathOf(address);
      expect(built).toMatch(/^\/(?!\/)[a-z0-9/-]*(\?|$)/);
      expect(new URL(built, ORIGIN).origin).toBe(ORIGIN);
    }),
    { numRuns: 1000, maxSkipsPerRun: 1000 },
  );
});

test('the spelling of an address leads to the same address, and no further', () => {
  fc.assert(
    fc.property(messyPaths, (path) => {
      const address = parseAddress(path, new URLSearchParams());
      fc.pre(address !== null);
      const { address: again, url } = readBack(pathOf(address));
      expect(again).toEqual(address);
      expect(isCanonical(address, url.pathname, url.searchParams)).toBe(true);
    }),
    { numRuns: 1000, maxSkipsPerRun: 1000 },
  );
});

test('no path and no page number make the reading fail', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.string(), (path, page) => {
      expect(() => parseAddress(path, new URLSearchParams({ page }))).not.toThrow();
    }),
  );
});
