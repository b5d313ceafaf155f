import { http } from './support/http.ts';
import { expect, test } from './support/test.ts';

const ARTICLE = '/news/world/2502138765/';

const MOVES: [asked: string, canonical: string][] = [
  ['/news/world/2502138765', ARTICLE],
  ['/News/World/2502138765/', ARTICLE],
  ['//news///world//2502138765//', ARTICLE],
  ['/news/world/2502138765/index.html', ARTICLE],
  ['/news/world/index.htm', '/news/world/'],
  ['/news/2502138765/', ARTICLE],
  ['/biz/tech/2502138765/', ARTICLE],
  ['/nosuch/2502138765', ARTICLE],
  ['/%6Eews/world/2502138765/', ARTICLE],
  ['/news/world/2502138765?utm_source=x', ARTICLE],
  ['/news', '/news/'],
  ['/LATEST/?page=1', '/latest/'],
  ['/latest/?page=1', '/latest/'],
  ['/news/?page=01', '/news/'],
  ['/index.html', '/'],
  ['/special', '/special/'],
  ['/Special/Walking-Shanghai', '/special/walking-shanghai/'],
  ['/about', '/about/'],
  ['/search?q=tea%20house', '/search/?q=tea+house'],
  ['/search/?q=tea&page=1', '/search/?q=tea'],
];

for (const [asked, canonical] of MOVES) {
  test(`${asked} moves once and for good to ${canonical}`, async ({ site }) => {
    const reply = await http(site.origin, asked);
    expect([reply.status, reply.headers.location]).toEqual([301, canonical]);
    expect((await http(site.origin, canonical)).status).toBe(200);
  });
}

// What makes no other page makes no other address: one address a page, whoever counts visits.
for (const query of ['?', '?utm_source=x', '?fbclid=y&page=1', '?&', '?_rsc=1']) {
  test(`the query ${query} moves once and for good to the page without it`, async ({ site }) => {
    for (const path of ['/', '/news/', ARTICLE, '/about/', '/search/']) {
      const reply = await http(site.origin, path + query);
      expect([reply.status, reply.headers.location]).toEqual([301, path]);
    }
  });
}

const UNKNOWN = [
  '/nowhere/',
  '/news/nowhere/',
  '/news/world/2502138766/',
  '/news/world/25021387650/',
  '/news/world/x/',
  '/a/b/c/d/',
  '/latest/?page=9999',
  '/news/?page=0',
  '/news/?page=-1',
  '/news/?page=abc',
  '/news/?page=1e3',
  '/special/nothing/',
  '/2502138765/',
  '/新闻/',
];

for (const path of UNKNOWN) {
  test(`${path} is a complete page that says 404`, async ({ site }) => {
    const reply = await http(site.origin, encodeURI(path));
    expect(reply.status).toBe(404);
    expect(reply.text).toContain('<h1');
    expect(reply.text).toContain('Page not found');
    expect(reply.text).toContain('EXPLORE');
    expect(reply.text).toContain('noindex');
    expect(reply.text).not.toContain('rel="canonical"');
  });
}

test('every page names itself', async ({ site }) => {
  for (const path of [
    '/',
    ARTICLE,
    '/news/',
    '/news/world/',
    '/latest/',
    '/special/',
    '/special/walking-shanghai/',
    '/about/',
  ]) {
    const { text } = await http(site.origin, path);
    expect(/rel="canonical" href="([^"]+)"/.exec(text)?.[1]?.replace(/^https?:\/\/[^/]+/, ''), path).toBe(path);
  }
});
