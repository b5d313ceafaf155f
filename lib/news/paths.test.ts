import { expect, test } from 'vitest';
import { type Address, isCanonical, parseAddress, pathOf, RESERVED_SLUGS, storyAddress, tidyPath } from './paths.ts';
import type { Question } from './search/question.ts';

/** Reads an address as it stands in a request line. */
function read(target: string): Address | null {
  const [path = '', query = ''] = target.split('?');
  return parseAddress(path, new URLSearchParams(query));
}

const world = (number = 1): Address => ({ page: 'section', section: 'news/world', number });
const nothing: Question = {
  query: '',
  section: null,
  author: null,
  language: null,
  from: null,
  to: null,
  sort: 'relevance',
};
const article: Address = { page: 'article', section: 'news/world', id: 2502138765 };

test.each<[string, Address]>([
  ['/', { page: 'home' }],
  ['/news/', { page: 'section', section: 'news', number: 1 }],
  ['/news/world/', world()],
  ['/news/world/2502138765/', article],
  ['/opinion/0101230001/', { page: 'article', section: 'opinion', id: 101230001 }],
  ['/latest/', { page: 'latest', number: 1 }],
  ['/latest/?page=3', { page: 'latest', number: 3 }],
  ['/search/', { page: 'search', question: nothing, number: 1 }],
  ['/search/?q=metro+line&page=2', { page: 'search', question: { ...nothing, query: 'metro line' }, number: 2 }],
  [
    '/search/?q=tea&section=feature%2Ftaste&author=sample-cook&language=zh-Hans&from=2026-01-01&to=2026-11-30&sort=time',
    {
      page: 'search',
      question: {
        query: 'tea',
        section: 'feature/taste',
        author: 'sample-cook',
        language: 'zh-Hans',
        from: '2026-01-01',
        to: '2026-11-30',
        sort: 'time',
      },
      number: 1,
    },
  ],
  ['/latest/2026-11-21/', { page: 'day', day: '2026-11-21', number: 1 }],
  ['/latest/2026-11-21/?page=2', { page: 'day', day: '2026-11-21', number: 2 }],
  ['/latest/2026-11/', { page: 'month', month: '2026-11' }],
  ['/author/sample-walker/', { page: 'author', slug: 'sample-walker', number: 1 }],
  ['/topic/shanghai-food/?page=3', { page: 'topic', slug: 'shanghai-food', number: 3 }],
  ['/corrections/', { page: 'corrections', number: 1 }],
  ['/contact/thanks/', { page: 'thanks', form: 'contact' }],
  ['/special/', { page: 'special-reports' }],
  ['/special/two-sessions/', { page: 'special-report', slug: 'two-sessions' }],
  ['/about/', { page: 'standing', slug: 'about' }],
  ['/terms/', { page: 'standing', slug: 'terms' }],
])('%s is read, and is the one spelling of its address', (target, address) => {
  expect(read(target)).toEqual(address);
  expect(pathOf(address)).toBe(target);
  const [path = '', query = ''] = target.split('?');
  expect(isCanonical(address, path, new URLSearchParams(query))).toBe(true);
});

test.each([
  ['a path that cannot be decoded', '/%'],
  ['half of a character', '/%e4%bd/'],
  ['a byte that is no UTF-8', '/%ff/'],
  ['a control character', '/news%00/'],
  ['a line end', '/news%0d%0aSet-Cookie:x/'],
  ['a backslash', '/news\\world/'],
  ['a backslash in disguise', '/%5cevil.example/'],
  ['a climb out of the folder', '/../etc/passwd'],
  ['a climb in disguise', '/%2e%2e/%2e%2e/'],
  ['a disguise within a disguise', '/%252e%252e/'],
  ['another host', '//evil.example/'],
  ['another host in disguise', '/%2f%2fevil.example'],
  ['a file', '/favicon.ico'],
  ['a name that is no slug', '/news/-world/'],
  ['a name that is not Latin', '/新闻/'],
  ['four words', '/news/world/asia/2502138765/'],
  ['three words without a number', '/news/world/asia/'],
  ['a number that is too long', '/news/world/25021387655/'],
  ['a special report within a special report', '/special/two-sessions/economy/'],
])('%s is no address', (_, target) => {
  expect(read(target)).toBeNull();
});

test('an address longer than any of ours is none', () => {
  expect(read(`/${'a'.repeat(301)}/`)).toBeNull();
  expect(read(`/${'%61'.repeat(300)}/`)).toBeNull();
  expect(read(`/${'a/'.repeat(100_000)}`)).toBeNull();
});

test('number nought is no story', () => {
  expect(read('/news/0000000000/')).not.toMatchObject({ page: 'article' });
});

test('reserved words are no sections, alone or with a word after them', () => {
  for (const word of RESERVED_SLUGS) {
    expect(read(`/${word}/`)?.page, word).not.toBe('section');
    expect(read(`/${word}/world/`)?.page, word).not.toBe('section');
  }
});

test.each([
  '/news/?page=0',
  '/news/?page=00',
  '/news/?page=abc',
  '/news/?page=-1',
  '/news/?page=1.5',
  '/news/?page=1e3',
  '/news/?page=',
  '/news/?page=+1',
  '/news/?page=%D9%A2',
  '/news/?page=99999999',
  '/latest/?page=0',
  '/search/?q=metro&page=x',
])('%s names no page', (target) => {
  expect(read(target)).toBeNull();
});

test('a search text is one line without superfluous spaces, of 200 characters at most', () => {
  const searched = (q: string) => parseAddress('/search/', new URLSearchParams({ q }));
  expect(searched('  metro \n\t line ')).toMatchObject({ question: { query: 'metro line' } });
  expect(searched('x'.repeat(5000))).toMatchObject({ question: { query: 'x'.repeat(200) } });
  expect(searched('\ud800')).toMatchObject({ question: { query: '\ufffd' } });
});

test('a search text that was cut has an address that reads as the same search', () => {
  const cut = parseAddress('/search/', new URLSearchParams({ q: `${'x'.repeat(199)} y` }));
  expect(cut && read(pathOf(cut))).toEqual(cut);
});

test('a tidy path is decoded, in small letters, between single slashes', () => {
  expect(tidyPath('//Archive//ShDaily.shtml')).toBe('/archive/shdaily.shtml/');
  expect(tidyPath('/%E6%96%B0%E9%97%BB')).toBe('/新闻/');
  expect(tidyPath('')).toBe('/');
});

test('a story is kept under its number whatever its section', () => {
  expect(storyAddress(101230001)).toBe('/0101230001/');
});

test('the page for asking takes no page number, and no answer has a thousandth page', () => {
  expect(read('/search/?page=777')).toEqual({ page: 'search', question: nothing, number: 1 });
  expect(parseAddress('/search/', new URLSearchParams('q=tea&page=1000'))).toBeNull();
});

test.each(['/latest/2026-13/', '/latest/2026-02-30/', '/latest/x/', '/latest/2026/', '/contact/x/'])(
  '%s names no day, month or form',
  (target) => {
    expect(read(target)?.page).not.toBe('day');
    expect(read(target)?.page).not.toBe('month');
    expect(read(target)?.page).not.toBe('thanks');
  },
);
