import { expect, test } from 'vitest';
import { type Address, isCanonical, parseAddress, pathOf } from './paths.ts';

/** Reads an address as it stands in a request line. */
function read(target: string): Address | null {
  const [path = '', query = ''] = target.split('?');
  return parseAddress(path, new URLSearchParams(query));
}

const world = (number = 1): Address => ({ page: 'section', section: 'news/world', number });
const article: Address = { page: 'article', section: 'news/world', id: 2502138765 };

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
