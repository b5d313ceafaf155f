import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noteBegun } from '../lib/platform/request-facts.ts';
import { deskPages } from './desk-pages.ts';
import { serving } from './fixtures/call.ts';
import { TooBusy } from './too-busy.ts';

let isBusy = false;
/** What Next makes of a server action. */
let acts: (response: ServerResponse) => void = () => undefined;
let server: Awaited<ReturnType<typeof serving>>;
const asked: string[] = [];

beforeAll(async () => {
  const answer = deskPages({
    handle: async (request, response) => {
      asked.push(request.url ?? '');
      if (request.headers['next-action']) return acts(response);
      response.end('Next');
    },
    preview: async (_request, response) => void response.end('preview'),
    media: async () => false,
    uploads: async () => false,
    inTurn: async (work) => {
      if (isBusy) throw new TooBusy('Too many.');
      await work();
    },
    siteUrl: 'http://localhost:3000',
    common: ['X-Content-Type-Options', 'nosniff'],
    visitor: () => '203.0.113.7',
  });
  server = await serving((request, response) => answer(request, response, request.url ?? '/', ''));
});
afterAll(() => server.close());

test.each(['/admin/stories/%ff/', '/admin/preview/shared/%c3%28/', '/admin/api/%', '/admin/%E0%A4%A/'])(
  'an address that is no text is not found, and Next is not asked: %s',
  async (path) => {
    asked.length = 0;
    const { status, headers, body } = await server.call({ path });
    expect(status).toBe(404);
    expect(headers).toMatchObject({ 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' });
    expect(body.toString()).not.toMatch(/Next|preview/);
    expect(asked).toEqual([]);
  },
);

test('what is larger than Next takes is refused before it is read', async () => {
  asked.length = 0;
  const sent = { method: 'POST', path: '/admin/', body: Buffer.alloc(5 * 1024 * 1024) };
  const answer = await server
    .call({ ...sent, headers: { 'content-length': String(sent.body.length) } })
    .catch(() => null);
  // Whoever is still sending may not hear why.
  if (answer) expect(answer.status).toBe(413);
  expect(asked).toEqual([]);
  expect((await server.call({ method: 'POST', path: '/admin/', body: Buffer.alloc(1024) })).status).toBe(200);
});

describe('an action that Next fails at', () => {
  const send = async (act: typeof acts) => {
    acts = act;
    const headers = { 'next-action': '00', 'content-type': 'text/plain;charset=UTF-8' };
    const { status, body } = await server.call({ method: 'POST', path: '/admin/', headers, body: Buffer.from('{{{') });
    return { status, body: body.toString() };
  };
  const fail = (response: ServerResponse) => {
    response.statusCode = 500;
    response.setHeader('Content-Type', 'text/x-component');
    response.flushHeaders();
    response.write('0:{"a":"$@1"}');
    response.end('1:E{"digest":"1"}');
  };

  test('before it has begun was sent what cannot be read', async () => {
    const plain = { status: 400, body: 'What was sent cannot be read. Nothing was changed.\n' };
    expect(await send(fail)).toEqual(plain);
  });

  test('after it has begun has failed', async () => {
    const begun = (response: ServerResponse) => {
      noteBegun();
      fail(response);
    };
    expect(await send(begun)).toMatchObject({ status: 500, body: expect.stringContaining('digest') });
  });
});

test('what is text goes through to Next', async () => {
  const { status, headers } = await server.call({ path: '/admin/stories/%E4%B8%8A/' });
  expect(status).toBe(200);
  expect(headers['content-security-policy']).toMatch(/'nonce-/);
});

test('who comes when too many are there is told so', async () => {
  isBusy = true;
  const { status, headers } = await server.call({ path: '/admin/' });
  isBusy = false;
  expect([status, headers['cache-control']]).toEqual([503, 'private, no-store']);
});
