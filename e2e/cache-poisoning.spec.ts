import { http } from './support/http.ts';
import { expect, test } from './support/test.ts';

const ARTICLE = '/news/world/2502138765/';

// They answered the page itself once. One address a page is what search engines and caches in between can work with.
test('a query that the page does not know leads to the page, shows nothing and takes no room', async ({ site }) => {
  for (const query of [
    '?utm_source=x',
    '?',
    '?page=7',
    '?page=abc',
    '?_rsc=1',
    '?q=%22%3E%3Cscript%3E',
    `?${'x'.repeat(5000)}`,
  ]) {
    const reply = await http(site.origin, ARTICLE + query);
    expect([reply.status, reply.headers.location], query).toEqual([301, ARTICLE]);
    expect(reply.text, query).toBe(`Moved to ${ARTICLE}\n`);
  }
});

test('a forged host or proxy header neither shows nor stays', async ({ site }) => {
  const forged = {
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    'x-forwarded-for': '1.2.3.4',
    forwarded: 'host=evil.example',
    'x-original-url': '/admin',
    'x-rewrite-url': '/admin',
  };
  for (const path of ['/', ARTICLE, '/nowhere/', '/NEWS/world', '/news/?utm_source=x', '/special/', '/search/?q=tea']) {
    const reply = await http(site.origin, path, { headers: forged });
    const honest = await http(site.origin, path);
    expect(reply.text, path).not.toContain('evil.example');
    expect(JSON.stringify(reply.headers), path).not.toContain('evil.example');
    expect(reply.headers.etag, path).toBe(honest.headers.etag);
    expect(reply.headers.location, path).toBe(honest.headers.location);
  }
});

test('the headers by which Next answers with data instead of a page do nothing', async ({ site }) => {
  const headers = {
    rsc: '1',
    'next-router-prefetch': '1',
    'next-router-state-tree': '%5B%22%22%5D',
    'next-router-segment-prefetch': '/_tree',
    'next-url': '/admin',
    'next-action': 'x',
    'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy',
    'x-nextjs-data': '1',
    cookie: '__prerender_bypass=1; __next_preview_data=x; session=1',
    'x-invoke-status': '500',
    'x-matched-path': '/absent/500',
  };
  for (const path of ['/', ARTICLE, '/feature/wellness/', '/search/?q=tea']) {
    const reply = await http(site.origin, path, { headers });
    const plain = await http(site.origin, path);
    expect(reply.headers['content-type'], path).toBe('text/html; charset=utf-8');
    expect(reply.headers.vary, path).toBe(path === ARTICLE ? 'Accept-Encoding, Accept' : 'Accept-Encoding');
    expect(reply.headers.etag, path).toBe(plain.headers.etag);
    expect(reply.text, path).toBe(plain.text);
  }
});

test('the inner routes of the program are no addresses', async ({ site }) => {
  for (const path of [
    '/section/news/world',
    '/article/x',
    '/absent/500',
    '/absent/410/',
    '/standing/about',
    '/_not-found',
    '/preview/shared/x/',
    '/api',
  ]) {
    const reply = await http(site.origin, path);
    expect(reply.status, path).toBe(404);
  }
});

test('odd request lines get an answer and no harm', async ({ site }) => {
  const whole = await http(site.origin, `http://evil.example${ARTICLE}`);
  expect(whole.status).toBe(200);
  expect(whole.text).not.toContain('evil.example');
  for (const path of [
    '//evil.example/',
    '/\\evil.example',
    '/%2F%2Fevil.example/',
    '/news/%2e%2e/%2e%2e/etc/passwd',
    '/%00',
    '/%ff',
    '/%',
    `/${'a'.repeat(4000)}`,
    '/?q=%',
  ]) {
    const reply = await http(site.origin, path);
    expect([200, 301, 404], path).toContain(reply.status);
    if (reply.headers.location) expect(reply.headers.location).toMatch(/^\/(?!\/)/);
  }
});
