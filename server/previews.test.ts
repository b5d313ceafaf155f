import { afterAll, beforeAll, expect, test } from 'vitest';
import { blankNotes } from '../lib/platform/page-notes.ts';
import { serving } from './fixtures/call.ts';
import { previews } from './previews.ts';
import { TooBusy } from './too-busy.ts';

let statusOfNext: number | 'busy' = 200;
let server: Awaited<ReturnType<typeof serving>>;

beforeAll(async () => {
  const answer = previews({
    render: async () => {
      if (statusOfNext === 'busy') throw new TooBusy('Too many are waiting.');
      return { status: statusOfNext, html: '', notes: blankNotes() };
    },
    findStylesheet: () => undefined,
    common: [],
  });
  server = await serving((request, response) => {
    answer(request, response, request.url ?? '/', '').catch(() => {
      response.statusCode = 500;
      response.end();
    });
  });
});
afterAll(() => server.close());

test.each([
  [308, 404],
  [404, 404],
  ['busy', 503],
  [500, 500],
] as const)('what Next answers with %s is answered with %d', async (next, status) => {
  statusOfNext = next;
  const answer = await server.call({ path: '/admin/preview/story/1.5/' });
  expect(answer.status).toBe(status);
  if (status !== 500) expect(answer.headers['cache-control']).toBe('private, no-store');
});
