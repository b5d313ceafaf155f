import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { http } from './support/http.ts';
import { runProcess } from './support/site-process.ts';
import { expect, test } from './support/test.ts';

const ARTICLE = '/news/world/2502138765/';
const AUTHOR = '/author/sample-walker/';
const TOPIC = '/topic/walking/';

/** Every way to write an address wrong, with the one move that each is worth. */
const VARIANTS: Record<string, [asked: string, canonical: string][]> = {
  'a missing slash': [
    ['/news/world/2502138765', ARTICLE],
    ['/news', '/news/'],
    ['/about', '/about/'],
  ],
  'doubled slashes': [
    ['//news///world//2502138765//', ARTICLE],
    ['/latest//', '/latest/'],
  ],
  'capital letters': [
    ['/News/WORLD/2502138765/', ARTICLE],
    ['/LATEST/', '/latest/'],
    ['/Author/Sample-Walker', AUTHOR],
  ],
  'encoded letters': [
    ['/%4Eews/world/2502138765/', ARTICLE],
    ['/news%2Fworld%2F2502138765/', ARTICLE],
    ['/%6c%61test/', '/latest/'],
  ],
  'index.html': [
    ['/index.html', '/'],
    ['/news/world/2502138765/index.html', ARTICLE],
    ['/NEWS/index.htm', '/news/'],
  ],
  'a wrong or old section': [
    ['/news/2502138765/', ARTICLE],
    ['/biz/tech/2502138765/', ARTICLE],
    ['/nosuch/2502138765', ARTICLE],
  ],
  'a query that is not ours': [
    [`${ARTICLE}?`, ARTICLE],
    [`${ARTICLE}?utm_source=x&utm_campaign=y`, ARTICLE],
    [`${ARTICLE}?fbclid=x`, ARTICLE],
    [`${ARTICLE}?page=2`, ARTICLE],
    ['/?', '/'],
    ['/news/?utm_source=x', '/news/'],
    ['/news/?page=1', '/news/'],
    ['/search/?q=tea&utm_source=x', '/search/?q=tea'],
    ['/search/?q=tea&section=&sort=', '/search/?q=tea'],
  ],
  'a second page for phones': [
    ['/news/world/2502138765/amp/', ARTICLE],
    ['/news/world/2502138765/amp', ARTICLE],
    ['/amp/news/world/2502138765/', ARTICLE],
    [`${ARTICLE}?amp=1`, ARTICLE],
  ],
  'words of other papers': [
    ['/author/Sample-Walker/', AUTHOR],
    ['/author/Sample%20Walker', AUTHOR],
    ['/authors/sample-walker/', AUTHOR],
    ['/topics/walking/', TOPIC],
    ['/tag/walking', TOPIC],
    ['/tags/Walking/', TOPIC],
  ],
  'everything at once': [['//AMP//Biz///2502138765/index.html?utm_source=x&page=3', ARTICLE]],
};

for (const [what, variants] of Object.entries(VARIANTS)) {
  for (const [asked, canonical] of variants) {
    test(`${what}: ${asked} moves once, to ${canonical}`, async ({ site }) => {
      const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example' };
      for (const method of ['GET', 'HEAD']) {
        const moved = await http(site.origin, asked, { method, headers });
        expect([moved.status, moved.headers.location]).toEqual([301, canonical]);
      }
      const there = await http(site.origin, canonical);
      expect([there.status, there.headers.location]).toEqual([200, undefined]);
      // The same again, from memory this time.
      const again = await http(site.origin, asked, { headers });
      expect([again.status, again.headers.location]).toEqual([301, canonical]);
    });
  }
}

test('a list of redirects leads old addresses to pages in one move each', async ({ site }) => {
  const file = join(site.dataDir, 'old.csv');
  const lines = [
    'from,to,status',
    `/archive/shdaily.shtml,/archive/index.shtml`,
    '/archive/index.shtml,/latest/',
    '"/archive/story,1.shtml",/biz/2502138765/',
    '/archive/gone.shtml,,410',
    '/archive/a.shtml,/archive/b.shtml',
    '/archive/b.shtml,/archive/a.shtml',
    '/archive/away.shtml,https://evil.example/',
    '/news/,/latest/',
  ];
  writeFileSync(file, lines.join('\r\n'));
  const redirects = (...args: string[]) => runProcess('scripts/redirects.ts', args, { DATA_DIR: site.dataDir });
  const { code, output } = await redirects('import', file);
  expect(code).toBe(1);
  expect(output).toContain('8 lines: 4 added, 0 changed, 0 as they were, 4 refused');
  for (const line of [6, 7, 8, 9]) expect(output).toContain(`line ${line}: `);
  expect((await redirects('import', file)).output).toContain('0 added, 0 changed, 4 as they were, 4 refused');

  for (const [asked, canonical] of [
    ['/archive/shdaily.shtml', '/latest/'],
    ['/Archive//SHDAILY.shtml/?utm_source=x', '/latest/'],
    ['/archive/story,1.shtml', ARTICLE],
  ] as const) {
    const moved = await http(site.origin, asked);
    expect([moved.status, moved.headers.location], asked).toEqual([301, canonical]);
    expect((await http(site.origin, canonical)).status).toBe(200);
  }
  expect((await http(site.origin, '/archive/gone.shtml')).status).toBe(410);
  for (const path of ['/archive/a.shtml', '/archive/away.shtml'])
    expect((await http(site.origin, path)).status, path).toBe(404);
  expect((await http(site.origin, '/news/')).status).toBe(200);

  expect((await redirects('list')).output).toContain('/archive/story,1.shtml/ 301 /news/world/2502138765/');
  expect((await redirects('remove', '/archive/gone.shtml')).code).toBe(0);
  expect((await http(site.origin, '/archive/gone.shtml')).status).toBe(404);
});
