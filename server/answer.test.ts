import { createServer, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, datedAnswer, prepareAnswer, send } from './answer.ts';
import { chooseEncoding, encode } from './encodings.ts';

const TEXT = 'The quick brown fox. '.repeat(200);
let answer: Answer;
let gone: Answer;
const server = createServer((request, response) => send(request, response, request.url === '/gone' ? gone : answer));
const port = () => (server.address() as AddressInfo).port;

beforeAll(async () => {
  const encoded = await encode(Buffer.from(TEXT), 9);
  answer = prepareAnswer(200, encoded, 'text/html; charset=utf-8', ['Cache-Control', 'public']);
  gone = prepareAnswer(410, encoded, 'text/html; charset=utf-8', ['Cache-Control', 'public']);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => server.close());

interface Got {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

function get(headers: Record<string, string>, method = 'GET', path = '/'): Promise<Got> {
  return new Promise((resolve, reject) => {
    const call = httpRequest({ port: port(), host: '127.0.0.1', path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    call.on('error', reject);
    call.end();
  });
}

describe('the encoding', () => {
  test.for([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['br;q=0, gzip;q=0', 'identity'],
    ['identity;q=1, br;q=0.5', 'identity'],
    ['*', 'br'],
    ['*;q=0.1, gzip', 'gzip'],
    ['BR', 'br'],
    ['identity;q=0', 'identity'],
    ['*;q=0', 'identity'],
    ['nonsense;;;q=x', 'identity'],
  ] as const)('for Accept-Encoding %s is %s', ([accept, chosen]) => {
    expect(chooseEncoding(accept)).toBe(chosen);
  });

  test('that is sent is the one that is named, and holds the same words', async () => {
    const br = await get({ 'accept-encoding': 'br' });
    const gz = await get({ 'accept-encoding': 'gzip' });
    const plain = await get({});
    expect(brotliDecompressSync(br.body).toString()).toBe(TEXT);
    expect(gunzipSync(gz.body).toString()).toBe(TEXT);
    expect(plain.body.toString()).toBe(TEXT);
    expect([br, gz, plain].map(({ headers }) => headers['content-encoding'])).toEqual(['br', 'gzip', undefined]);
    for (const { headers, body } of [br, gz, plain]) {
      expect(headers.vary).toBe('Accept-Encoding');
      expect(Number(headers['content-length'])).toBe(body.length);
    }
    expect(new Set([br, gz, plain].map(({ headers }) => headers.etag)).size).toBe(3);
  });

  test('that nothing satisfies is answered plain, and is no other answer for caches', async () => {
    const { status, headers, body } = await get({ 'accept-encoding': 'identity;q=0, zstd' });
    expect(status).toBe(200);
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.toString()).toBe(TEXT);
  });
});

describe('a conditional request', () => {
  test('for what the client holds is 304 without a body', async () => {
    const { headers } = await get({ 'accept-encoding': 'br' });
    const etag = headers.etag ?? '';
    for (const held of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const again = await get({ 'accept-encoding': 'br', 'if-none-match': held });
      expect(again.status).toBe(304);
      expect(again.body.length).toBe(0);
      expect(again.headers).toMatchObject({ etag, vary: 'Accept-Encoding', 'cache-control': 'public' });
      expect(again.headers['content-length']).toBeUndefined();
    }
  });

  test('for another encoding or an older text is answered in full', async () => {
    const { headers } = await get({ 'accept-encoding': 'gzip' });
    expect((await get({ 'accept-encoding': 'br', 'if-none-match': headers.etag ?? '' })).status).toBe(200);
    expect((await get({ 'accept-encoding': 'br', 'if-none-match': '"older"' })).status).toBe(200);
  });

  test('for what is gone is still 410', async () => {
    expect((await get({ 'if-none-match': '*' }, 'GET', '/gone')).status).toBe(410);
  });
});

test('HEAD says what GET says, without the body', async () => {
  const { headers: got, status } = await get({ 'accept-encoding': 'br' });
  const head = await get({ 'accept-encoding': 'br' }, 'HEAD');
  expect(head.status).toBe(status);
  expect(head.body.length).toBe(0);
  expect({ ...head.headers, date: '' }).toEqual({ ...got, date: '' });
});

describe('the time since when an answer says what it says', () => {
  const at = Date.UTC(2026, 10, 26, 8, 0, 0, 400);
  const made = async (text: string) => prepareAnswer(200, await encode(Buffer.from(text), 9), 'text/plain', []);

  test('stays while it says the same, and is another second when it does not', async () => {
    const first = datedAnswer(await made('one'), undefined, at);
    const same = datedAnswer(await made('one'), first, at + 5000);
    const other = datedAnswer(await made('two'), same, at + 300);
    expect([first, same, other].map(({ modified }) => modified)).toEqual([
      Math.floor(at / 1000),
      Math.floor(at / 1000),
      Math.floor(at / 1000) + 1,
    ]);
    expect(first.sharedHeaders.slice(-2)).toEqual(['Last-Modified', 'Thu, 26 Nov 2026 08:00:00 GMT']);
  });

  test('is enough for a client that asks by it alone, and nothing beside an ETag', async () => {
    answer = datedAnswer(answer, undefined, at);
    const since = 'Thu, 26 Nov 2026 08:00:00 GMT';
    expect((await get({ 'if-modified-since': since })).status).toBe(304);
    expect((await get({ 'if-modified-since': 'Thu, 26 Nov 2026 07:59:59 GMT' })).status).toBe(200);
    expect((await get({ 'if-modified-since': 'yesterday' })).status).toBe(200);
    expect((await get({ 'if-modified-since': since, 'if-none-match': '"older"' })).status).toBe(200);
  });
});
