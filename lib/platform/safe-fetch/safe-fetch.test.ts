import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGzip, gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import type { FindAddresses } from './destination.ts';
import { FetchFailure } from './fetch-failure.ts';
import { type FetchOptions, safeFetch } from './safe-fetch.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A server on this machine that answers so, and what it was asked. */
async function serving(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  return { port, host: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}`, asked };
}

/** What an attempt fails with. */
async function failure(address: string, options: FetchOptions = {}): Promise<FetchFailure> {
  const error = await safeFetch(address, { allow: [], ...options }).then(
    ({ status }) => new Error(`It was answered with ${status}.`),
    (error: unknown) => error,
  );
  if (error instanceof FetchFailure) return error;
  throw error;
}

const leadsTo =
  (...addresses: string[]): FindAddresses =>
  (_name, found) =>
    found(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );

test('what a named machine sends comes unpacked, with its headers', async () => {
  const { host, origin, asked } = await serving((_, response) =>
    response.writeHead(200, { 'Content-Encoding': 'gzip', ETag: '"a"' }).end(gzipSync('Ferry line reopens')),
  );
  const came = await safeFetch(`${origin}/feed#top`, { allow: [host], headers: { 'If-None-Match': '"b"' } });
  expect(came).toMatchObject({ status: 200, url: `${origin}/feed`, movedTo: null });
  expect(came.body.toString()).toBe('Ferry line reopens');
  expect(came.headers.etag).toBe('"a"');
  expect(asked[0]?.headers).toMatchObject({ 'if-none-match': '"b"', 'user-agent': 'SHINE newsroom' });
});

test('an answer of any status is a result', async () => {
  const { host, origin } = await serving((request, response) =>
    response.writeHead(Number(request.url?.slice(1))).end(request.url === '/304' ? undefined : 'Gone.'),
  );
  for (const status of [304, 404, 410, 503]) {
    const came = await safeFetch(`${origin}/${status}`, { allow: [host] });
    expect([came.status, came.body.length]).toEqual([status, 0]);
  }
});

test.each([
  'http://127.0.0.1/',
  'http://localhost/',
  'http://2130706433/',
  'http://0177.0.0.1/',
  'http://0x7f.0.0.1/',
  'http://127.1/',
  'http://0/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://169.254.169.254/latest/meta-data/',
  'http://10.0.0.1/',
  'http://①②⑦.0.0.1/',
])('%s is not asked', async (address) => {
  expect((await failure(address)).kind).toBe('forbidden');
});

test.each(['ftp://example.com/', 'file:///etc/passwd', 'data:text/plain,a', 'javascript:alert(1)', 'example', ''])(
  '"%s" is no address to fetch from',
  async (address) => {
    expect((await failure(address)).kind).toBe('forbidden');
  },
);

test('no name and password are sent, and no port but those of the web is tried', async () => {
  expect((await failure('https://me:secret@example.com/')).message).not.toContain('secret');
  expect((await failure('http://example.com:22/', { find: leadsTo('93.184.215.14') })).message).toContain('port 22');
});

test.each([
  [['127.0.0.1']],
  [['::1']],
  [['::ffff:10.0.0.1']],
  [['93.184.215.14', '192.168.0.1']],
  [['64:ff9b::7f00:1']],
])('a name that leads to %s is not asked', async (addresses) => {
  const failed = await failure('http://feeds.example.com/', { find: leadsTo(...addresses) });
  expect(failed).toMatchObject({ kind: 'forbidden', message: expect.stringContaining('no public address') });
});

test('the address that was looked at is the one that is connected to, whatever the name says a moment later', async () => {
  const { port, asked } = await serving((_, response) => response.end('inside'));
  let looks = 0;
  const rebinding: FindAddresses = (name, found) => {
    looks += 1;
    leadsTo(looks === 1 ? '203.0.113.1' : '127.0.0.1')(name, found);
  };
  // The first look finds no public address either (a network for examples), so that nothing outside is ever asked.
  expect((await failure('http://rebind.example/', { find: rebinding })).kind).toBe('forbidden');
  expect((await failure('http://rebind.example/', { find: rebinding })).kind).toBe('forbidden');
  expect((await failure(`http://rebind.example:${port}/`, { find: rebinding })).kind).toBe('forbidden');
  expect([looks, asked.length]).toEqual([2, 0]);
});

test('a redirect is looked at like a first request', async () => {
  const inside = await serving((_, response) => response.end('inside'));
  for (const target of [
    inside.origin,
    `http://[::1]:${inside.port}/`,
    `http://localhost:${inside.port}/`,
    `http://2130706433:${inside.port}/`,
    'file:///etc/passwd',
    'http://me:secret@127.0.0.1/',
  ]) {
    const { host, origin } = await serving((_, response) => response.writeHead(302, { Location: target }).end());
    expect((await failure(origin, { allow: [host] })).kind).toBe('forbidden');
  }
  expect(inside.asked).toEqual([]);
});

test('who has moved for good is told apart from who sends us on for now', async () => {
  const { host, origin } = await serving((request, response) => {
    const [status, location] = { '/old': [301, '/new'], '/new': [308, '/newest'], '/newest': [302, '/today'] }[
      request.url ?? ''
    ] ?? [200, ''];
    response.writeHead(Number(status), { Location: String(location) }).end('text');
  });
  const came = await safeFetch(`${origin}/old`, { allow: [host] });
  expect(came).toMatchObject({ status: 200, url: `${origin}/today`, movedTo: `${origin}/newest` });
  expect(await safeFetch(`${origin}/newest`, { allow: [host] })).toMatchObject({ movedTo: null });
});

test('a circle of redirects ends', async () => {
  const { host, origin, asked } = await serving((_, response) => response.writeHead(301, { Location: '/' }).end());
  expect(await failure(origin, { allow: [host] })).toMatchObject({ kind: 'redirects' });
  expect(asked).toHaveLength(6);
});

test('what was for the first who asked is not told to the next', async () => {
  const next = await serving((_, response) => response.end());
  const first = await serving((_, response) => response.writeHead(307, { Location: next.origin }).end());
  await safeFetch(first.origin, {
    method: 'POST',
    body: 'a',
    headers: { Authorization: 'Bearer a', 'Content-Type': 'text/plain' },
    allow: [first.host, next.host],
  });
  expect(first.asked[0]?.headers.authorization).toBe('Bearer a');
  expect(next.asked[0]?.headers).not.toHaveProperty('authorization');
  expect(next.asked[0]).toMatchObject({ method: 'POST', headers: { 'content-type': 'text/plain' } });
});

test('a post that is sent on by 303 asks for the answer', async () => {
  const { host, origin, asked } = await serving((request, response) =>
    request.url === '/' ? response.writeHead(303, { Location: '/answer' }).end() : response.end('done'),
  );
  await safeFetch(origin, { method: 'POST', body: 'a', headers: { 'Content-Type': 'text/plain' }, allow: [host] });
  expect(asked.map(({ method, url }) => [method, url])).toEqual([
    ['POST', '/'],
    ['GET', '/answer'],
  ]);
  expect(asked[1]?.headers).not.toHaveProperty('content-type');
});

test('too much is not read: as told, as sent, as unpacked', async () => {
  const { host, origin } = await serving((request, response) => {
    if (request.url === '/told') return response.writeHead(200, { 'Content-Length': 5000 }).end(Buffer.alloc(5000));
    if (request.url === '/endless') {
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 'a')));
      };
      response.on('drain', more);
      return more();
    }
    response.writeHead(200, { 'Content-Encoding': 'gzip' });
    const bomb = createGzip();
    bomb.pipe(response);
    const block = Buffer.alloc(1024 * 1024);
    const fill = () => {
      while (!response.destroyed && bomb.write(block));
    };
    bomb.on('drain', fill);
    fill();
  });
  for (const path of ['/told', '/endless', '/bomb'])
    expect(await failure(origin + path, { allow: [host], bytes: 4096 })).toMatchObject({
      kind: 'too-large',
      message: 'The answer is larger than 4 KB.',
    });
});

test('who says nothing, or a letter at a time, is not waited for', async () => {
  const { host, origin } = await serving((request, response) => {
    if (request.url === '/slow') {
      response.write('a');
      const timer = setInterval(() => response.write('a'), 20);
      response.on('close', () => clearInterval(timer));
    }
  });
  const mute = await failure(`${origin}/mute`, { allow: [host], headersWithin: 100 });
  expect(mute).toMatchObject({ kind: 'timeout', message: `${origin} did not answer in time.` });
  expect(await failure(`${origin}/slow`, { allow: [host], within: 300 })).toMatchObject({ kind: 'timeout' });
});

test('what is broken is told of', async () => {
  const { host, origin } = await serving((request, response) => {
    if (request.url === '/cut') {
      response.writeHead(200, { 'Content-Length': 100 });
      response.write('half');
      setTimeout(() => response.destroy(), 20);
    } else if (request.url === '/cut-gzip')
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync('a'.repeat(999)).subarray(0, 15));
    else if (request.url === '/no-gzip') response.writeHead(200, { 'Content-Encoding': 'gzip' }).end('plain text');
    else response.writeHead(200, { 'Content-Encoding': 'compress' }).end('?');
  });
  for (const path of ['/cut-gzip', '/no-gzip', '/compress'])
    expect(await failure(origin + path, { allow: [host] })).toMatchObject({ kind: 'damaged' });
  expect(['network', 'damaged']).toContain((await failure(`${origin}/cut`, { allow: [host] })).kind);
});

test('an attempt can be ended', async () => {
  const stop = new AbortController();
  const { host, origin } = await serving(() => stop.abort());
  expect(await failure(origin, { allow: [host], signal: stop.signal })).toMatchObject({ kind: 'network' });
});

test('nobody there is a failure in words', async () => {
  const failed = await failure('http://127.0.0.1:1/', { allow: ['127.0.0.1'] });
  expect(failed).toMatchObject({ kind: 'network', message: expect.stringMatching(/no server answers there\.$/) });
  expect((await failure('http://nowhere.example/', { find: leadsTo() })).message).toContain('has no address');
});
