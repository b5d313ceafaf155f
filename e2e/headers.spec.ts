import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { http } from './support/http.ts';
import { startSite } from './support/site-process.ts';
import { expect, test } from './support/test.ts';

const ARTICLE = '/news/world/2502138765/';
const STRICT = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

const ANSWERS: [path: string, status: number, method?: string][] = [
  ['/', 200],
  [ARTICLE, 200],
  ['/news/', 200],
  ['/search/?q=tea', 200],
  ['/favicon.svg', 200],
  ['/healthz', 200],
  ['/readyz', 200],
  ['/nowhere/', 404],
  ['/NEWS', 301],
  ['/', 405, 'POST'],
  ['/_next/image?url=x', 404],
  ['/_next/data/x.json', 404],
  ['/.env', 404],
  ['/_next/static/../../package.json', 404],
  ['/_next/static/%2e%2e/%2e%2e/package.json', 404],
];

for (const [path, status, method = 'GET'] of ANSWERS) {
  test(`${method} ${path} answers ${status} with strict headers, no cookie and no signature`, async ({ site }) => {
    const reply = await http(site.origin, path, { method });
    expect(reply.status).toBe(status);
    expect(reply.headers).toMatchObject(STRICT);
    expect(reply.headers['permissions-policy']).toContain('camera=()');
    expect(reply.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    for (const absent of ['set-cookie', 'x-powered-by', 'server', 'x-nextjs-cache', 'strict-transport-security']) {
      expect(reply.headers[absent], absent).toBeUndefined();
    }
  });
}

test('the policy of a page allows no inline style but its own, and no script but our file on stories', async ({
  site,
}) => {
  const policy = String((await http(site.origin, ARTICLE)).headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/style-src 'sha256-[\w+/]+='/);
  expect(policy).not.toContain('unsafe');
  expect(policy).not.toContain('nonce');
  expect(policy).toContain("script-src 'self';");
  // Checkers of pages (Lighthouse) read robots.txt from within them, and call a site without one broken.
  expect(policy).toContain("connect-src 'self';");
  for (const page of ['/', '/latest/', '/search/?q=tea', '/contact/', '/nowhere/'])
    expect(String((await http(site.origin, page)).headers['content-security-policy']), page).not.toContain(
      'script-src',
    );
});

test('behind TLS every answer asks for strict transport', async () => {
  const site = await startSite({ env: { SITE_URL: 'https://paper.example' } });
  for (const path of ['/', '/nowhere/', '/favicon.svg', '/NEWS']) {
    expect((await http(site.origin, path)).headers['strict-transport-security'], path).toMatch(/max-age=\d{8}/);
  }
  const { text } = await http(site.origin, ARTICLE);
  expect(text).toContain('href="https://paper.example/news/world/2502138765/"');
  await site.stop();
});

test('pages are sent as br, gzip or plain by the quality values, the same words each time', async ({ site }) => {
  const ask = (accept: string) => http(site.origin, ARTICLE, { headers: { 'accept-encoding': accept } });
  const [br, gz, plain] = [await ask('gzip, br'), await ask('br;q=0.1, gzip;q=0.9'), await ask('identity')];
  expect([br, gz, plain].map(({ headers }) => headers['content-encoding'])).toEqual(['br', 'gzip', undefined]);
  expect(brotliDecompressSync(br.body).toString()).toBe(plain.text);
  expect(gunzipSync(gz.body).toString()).toBe(plain.text);
  for (const { headers } of [br, gz, plain]) expect(headers.etag).toMatch(/^"[\w-]+"$/);
});

test('a page that the reader has is 304, HEAD equals GET', async ({ site }) => {
  const got = await http(site.origin, ARTICLE);
  const again = await http(site.origin, ARTICLE, { headers: { 'if-none-match': String(got.headers.etag) } });
  expect([again.status, again.body.length]).toEqual([304, 0]);
  for (const path of [ARTICLE, '/', '/nowhere/', '/NEWS', '/favicon.svg', '/healthz', '/search/?q=tea']) {
    const [get, head] = [await http(site.origin, path), await http(site.origin, path, { method: 'HEAD' })];
    expect(head.status, path).toBe(get.status);
    expect(head.body.length, path).toBe(0);
    expect({ ...head.headers, date: '' }, path).toEqual({ ...get.headers, date: '' });
  }
});

test('caches are told how long and by which tags', async ({ site }) => {
  const { headers } = await http(site.origin, ARTICLE);
  expect(headers['cache-control']).toBe('public, max-age=0, s-maxage=30, stale-while-revalidate=30');
  expect(String(headers['cache-tag']).split(',')).toEqual(expect.arrayContaining(['article:2502138765', 'sections']));
  expect((await http(site.origin, '/search/?q=tea')).headers['cache-control']).toBe('private, no-cache');
});

test('files of the build are immutable, of the right type, and not to be walked out of', async ({ site }) => {
  const { text } = await http(site.origin, ARTICLE);
  const fonts = [...text.matchAll(/href="(\/_next\/static\/media\/[^"]+\.woff2)"/g)].map(([, href]) => href ?? '');
  expect(fonts).toHaveLength(2);
  let bytes = 0;
  for (const font of fonts) {
    const reply = await http(site.origin, font);
    bytes += reply.body.length;
    expect(reply.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(reply.headers['content-type']).toBe('font/woff2');
  }
  expect(bytes).toBeLessThanOrEqual(60_000);
});

for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE']) {
  test(`${method} is not for readers`, async ({ site }) => {
    const reply = await http(site.origin, ARTICLE, { method, ...(method === 'POST' ? { body: 'x=1' } : {}) });
    expect(reply.status).toBe(405);
    expect(reply.headers.allow).toBe('GET, HEAD');
  });
}
