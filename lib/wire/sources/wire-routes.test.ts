import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDoors } from '../../../db/database.ts';
import { prepareDatabase } from '../../../scripts/prepare-database.ts';
import { config } from '../../platform/config.ts';
import { row, rows } from '../fixtures/archive.ts';
import { copyOf, feedOf, sourceNow } from './fixtures/sources.ts';
import { wireServer } from './fixtures/wire-server.ts';
import { addSource, pauseSource, removeSource, renewToken } from './source-acts.ts';

beforeAll(() => prepareDatabase(config()));
afterAll(closeDoors);
const wire = wireServer();

async function pushSource() {
  const { id, token } = await addSource({
    kind: 'push',
    name: 'Agency',
    address: '',
    provider: 'agency',
    interval: 86_400,
  });
  return { id, token: token ?? '' };
}

function push(token: string | null, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) {
  const authorization = token === null ? {} : { Authorization: `Bearer ${token}` };
  return fetch(`${wire.origin}/api/wire/`, { method: 'POST', body, headers: { ...authorization, ...headers } });
}

describe('a push', () => {
  test('is filed, item by item, and says so; the same again is no change', async () => {
    const { id, token } = await pushSource();
    const answer = await push(token, feedOf(1, 2), { 'Content-Type': 'application/rss+xml' });
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'x-common': 'here',
    });
    expect(await answer.json()).toMatchObject({
      source: 'Agency',
      format: 'feed',
      items: [
        { outcome: 'taken', guid: 'story-1', headline: 'Story 1' },
        { outcome: 'taken', guid: 'story-2' },
      ],
    });
    const again = await push(token, feedOf(2));
    expect(await again.json()).toMatchObject({ items: [{ outcome: 'repeated' }] });
    expect(await copyOf(id)).toBe(2);
    expect(await sourceNow(id)).toMatchObject({ brought: 2, trouble: null });
  });

  test.each([[null], ['wire_no-token-that-was-ever-made-by-anybody'], ['short']])(
    'with %s for a token is refused',
    async (token) => {
      await pushSource();
      const answer = await push(token, feedOf(1));
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="wire"');
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect(await answer.json()).toMatchObject({ title: 'Unauthorized', status: 401 });
      expect(await row('SELECT count(*) AS items FROM wire_copy')).toEqual({ items: 0 });
    },
  );

  test('the database has no token, and an old one opens nothing', async () => {
    const { id, token } = await pushSource();
    const stored =
      JSON.stringify(await rows('SELECT * FROM wire_sources')) + JSON.stringify(await rows('SELECT * FROM audit'));
    expect(stored).not.toContain(token);
    const { token: next } = await renewToken({ id });
    expect((await push(token, feedOf(1))).status).toBe(401);
    expect((await push(next, feedOf(1))).status).toBe(200);
  });

  test('to a source that is paused is forbidden, and to one that is removed nobody is known', async () => {
    const { id, token } = await pushSource();
    await pauseSource({ id, active: false });
    expect((await push(token, feedOf(1))).status).toBe(403);
    await removeSource({ id });
    expect((await push(token, feedOf(1))).status).toBe(401);
  });

  test('of what cannot be read says why', async () => {
    const { id, token } = await pushSource();
    const unknown = await push(token, 'words');
    expect(unknown.status).toBe(415);
    const broken = await push(token, feedOf(1).slice(0, -30), {
      'Content-Disposition': 'attachment; filename="../ferry.xml"',
    });
    expect(broken.status).toBe(422);
    expect(await broken.json()).toMatchObject({ detail: expect.stringMatching(/^ferry\.xml: Line \d+/) });
    expect((await push(token, '')).status).toBe(422);
    expect((await push(token, feedOf(1), { 'Content-Encoding': 'gzip' })).status).toBe(415);
    expect(await sourceNow(id)).toMatchObject({ failures: 2, trouble: expect.stringContaining('ferry.xml') });
  });

  test('without one item that can be used is a problem with its items', async () => {
    const { token } = await pushSource();
    const answer = await push(
      token,
      '<rss><channel><item><link>https://harbour.example/1</link></item></channel></rss>',
    );
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ items: [{ outcome: 'refused', line: 1 }] });
    expect(await rows('SELECT reason FROM quarantine')).toContainEqual({
      reason: 'It has neither a title nor a text.',
    });
  });

  test('of more than 20 MB is refused before it is read, told to its sender and at the desk', async () => {
    const { token, id } = await pushSource();
    const socket = connect(wire.port, '127.0.0.1');
    socket.write(
      `POST /api/wire/ HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${token}\r\nContent-Length: 30000000\r\n\r\n`,
    );
    const [said] = await new Promise<Buffer[]>((resolve) => socket.once('data', (data: Buffer) => resolve([data])));
    expect(said?.toString()).toMatch(/^HTTP\/1\.1 413 /);
    expect(said?.toString()).toMatch(/application\/problem\+json.*"status":413.*Nothing of it was kept here/s);
    socket.destroy();
    expect(await row('SELECT trouble, failures FROM wire_sources WHERE id = ?', String(id))).toMatchObject({
      trouble: expect.stringContaining('larger than 20 MB'),
      failures: 1,
    });
  });

  test('waits for nobody who sends slowly', async () => {
    const [slow, other] = [await pushSource(), await pushSource()];
    const sockets = Array.from({ length: 5 }, () => connect(wire.port, '127.0.0.1'));
    const begun = new Promise<void>((resolve) => {
      let requests = 0;
      wire.server.on('request', () => ++requests === sockets.length && resolve());
    });
    const head = `POST /api/wire/ HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${slow.token}\r\nContent-Length: 1000\r\n\r\n<`;
    for (const socket of sockets) socket.on('error', () => undefined).write(head);
    await begun;
    expect((await push(other.token, feedOf(1))).status).toBe(200);
    for (const socket of sockets) socket.destroy();
  });

  test('is answered however long it takes to be received', async () => {
    const { token } = await pushSource();
    wire.server.setTimeout(50);
    wire.delay = 200;
    expect((await push(token, feedOf(1))).status).toBe(200);
  });

  test('too often is answered with how long to wait', async () => {
    const answers = await Promise.all(Array.from({ length: 22 }, () => push('wire_guess-after-guess-after-guess', '')));
    const late = answers.filter(({ status }) => status === 429);
    expect(late).toHaveLength(2);
    expect(Number(late[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('is a POST', async () => {
    const answer = await fetch(`${wire.origin}/api/wire/`);
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
    expect((await fetch(`${wire.origin}/api/other/`)).status).toBe(404);
  });
});
