import { afterAll, beforeAll, expect, test } from 'vitest';
import { deskPages } from './desk-pages.ts';
import { serving } from './fixtures/call.ts';
import { TooBusy } from './too-busy.ts';

let isBusy = false;
let server: Awaited<ReturnType<typeof serving>>;
const asked: string[] = [];

beforeAll(async () => {
  const answer = deskPages({
    handle: async (request, response) => {
      asked.push(request.url ?? '');
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
