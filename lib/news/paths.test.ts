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
  '/news/world',
  'news/world/',
  '//news//world//',
  '/News/WORLD/',
  '/news/world/index.html',
  '/news/world/index.htm',
  '/NEWS/World/Index.HTML',
  '/%6eews/world/',
  '/news%2Fworld/',
  '/news/world/?page=1',
  '/news/world/?page=01',
])('%s is the front of News / World in another spelling', (target) => {
  expect(read(target)).toEqual(world());
  const [path = '', query = ''] = target.split('?');
  expect(isCanonical(world(), path, new URLSearchParams(query))).toBe(false);
});

test('/index.html is the home page', () => {
  expect(read('/index.html')).toEqual({ page: 'home' });
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

test('a page number in another spelling is read, and is not canonical', () => {
  expect(read('/news/world/?page=02')).toEqual(world(2));
  expect(isCanonical(world(2), '/news/world/', new URLSearchParams('page=02'))).toBe(false);
  expect(isCanonical(world(2), '/news/world/', new URLSearchParams('page=2'))).toBe(true);
});

test('of a repeated parameter the first counts', () => {
  expect(read('/news/world/?page=2&page=3')).toEqual(world(2));
  expect(read('/search/?q=metro&q=bus')).toMatchObject({ question: { query: 'metro' }, number: 1 });
});

test.each([
  ['of somebody who counts visits', '/news/world/?utm_source=x&_rsc=1', '/news/world/'],
  ['of a page that has no other pages', '/news/world/2502138765/?page=7', '/news/world/2502138765/'],
  ['of the search on a page that asks nothing', '/news/world/?q=tea&page=2', '/news/world/?page=2'],
  ['of a page on the page for asking', '/search/?page=7', '/search/'],
  ['beside the question', '/search/?q=tea&fbclid=x', '/search/?q=tea'],
  ['in another order', '/search/?page=2&q=tea', '/search/?q=tea&page=2'],
  ['said twice', '/news/world/?page=2&page=3', '/news/world/?page=2'],
])('parameters %s lead to the one address, which has none of them', (_, asked, canonical) => {
  const address = read(asked);
  expect(address && pathOf(address)).toBe(canonical);
  const [path = '', query = ''] = asked.split('?');
  expect(address && isCanonical(address, path, new URLSearchParams(query))).toBe(false);
});

test('parameters of ours in another encoding are ours', () => {
  const address = read('/search/?q=tea%20house');
  expect(address && isCanonical(address, '/search/', new URLSearchParams('q=tea%20house'))).toBe(true);
});

test.each([
  ['/news/world/2502138765/amp/', article],
  ['/news/world/2502138765/AMP', article],
  ['/amp/news/world/2502138765/', article],
  ['/news/world/2502138765/amp/index.html', article],
  ['/author/Sample-Walker', { page: 'author', slug: 'sample-walker', number: 1 }],
  ['/author/Sample%20Walker/', { page: 'author', slug: 'sample-walker', number: 1 }],
  ['/author/sample_walker/', { page: 'author', slug: 'sample-walker', number: 1 }],
  ['/authors/sample-walker/?page=2', { page: 'author', slug: 'sample-walker', number: 2 }],
  ['/topics/tea/', { page: 'topic', slug: 'tea', number: 1 }],
  ['/tag/tea/', { page: 'topic', slug: 'tea', number: 1 }],
  ['/tags/Tea%20Houses/', { page: 'topic', slug: 'tea-houses', number: 1 }],
] satisfies [string, Address][])('%s is how others spell an address of ours', (target, address) => {
  expect(read(target)).toEqual(address);
  const [path = '', query = ''] = target.split('?');
  expect(isCanonical(address, path, new URLSearchParams(query))).toBe(false);
});

test.each(['/amp/', '/amp/news/', '/news/world/2502138765/amp/amp/', '/authors/', '/tags/', '/tag/tea/house/'])(
  '%s is no address',
  (target) => {
    expect(read(target)).toBeNull();
  },
);

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

test.each([
  ['blank fields of the form', '/search/?q=tea&section=&author=&language=&from=&to=&sort=', '/search/?q=tea'],
  [
    'what is no section, language or day',
    '/search/?q=tea&section=../x&language=english&from=2026-02-30',
    '/search/?q=tea',
  ],
  ['an order that is the usual one', '/search/?q=tea&sort=relevance', '/search/?q=tea'],
  ['days in the wrong order', '/search/?from=2026-03-01&to=2026-01-01', '/search/?from=2026-01-01&to=2026-03-01'],
  ['a name as it is written', '/search/?author=Sample+Walker', '/search/?author=sample-walker'],
])('%s lead to the one address of the question', (_, asked, canonical) => {
  const address = read(asked);
  expect(address && pathOf(address)).toBe(canonical);
  const [path = '', query = ''] = asked.split('?');
  expect(address && isCanonical(address, path, new URLSearchParams(query))).toBe(false);
});

test.each(['/latest/2026-13/', '/latest/2026-02-30/', '/latest/x/', '/latest/2026/', '/contact/x/'])(
  '%s names no day, month or form',
  (target) => {
    expect(read(target)?.page).not.toBe('day');
    expect(read(target)?.page).not.toBe('month');
    expect(read(target)?.page).not.toBe('thanks');
  },
);
