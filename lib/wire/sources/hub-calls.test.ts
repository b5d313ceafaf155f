import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { closeDoors, write } from '../../../db/database.ts';
import { changeSource } from '../../../db/queries/newsroom/wire-sources.ts';
import { prepareDatabase } from '../../../scripts/prepare-database.ts';
import { config } from '../../platform/config.ts';
import { now } from '../../platform/now.ts';
import { rows } from '../fixtures/archive.ts';
import { copyOf, feedAt, feedOf, sourceNow } from './fixtures/sources.ts';
import { forgetBodies, wireServer } from './fixtures/wire-server.ts';
import { pauseSource, removeSource } from './source-acts.ts';

beforeAll(() => prepareDatabase(config()));
afterAll(closeDoors);
const wire = wireServer();

describe('a hub', () => {
  const KEY = 'k'.repeat(32);
  const TOPIC = 'https://harbour.example/feed';
  const subscribed = () =>
    feedAt('https://harbour.example/', {
      hubKey: KEY,
      hubSecret: 'secret',
      hubTopic: TOPIC,
      hub: 'https://hub.example/',
    });
  const ask = (fields: Record<string, string>, key = KEY) =>
    fetch(`${wire.origin}/api/wire/hub/${key}?${new URLSearchParams(fields)}`);
  const tell = (body: string, signature: string | null, key = KEY) =>
    fetch(`${wire.origin}/api/wire/hub/${key}`, {
      method: 'POST',
      body,
      headers: signature ? { 'X-Hub-Signature': signature } : {},
    });
  const sign = (body: string, by = 'sha256', secret = 'secret') =>
    `${by}=${createHmac(by, secret).update(body).digest('hex')}`;

  test('hears that we want what we asked for, and until when it holds is kept', async () => {
    const { id } = await subscribed();
    const answer = await ask({
      'hub.mode': 'subscribe',
      'hub.topic': TOPIC,
      'hub.challenge': 'a<b',
      'hub.lease_seconds': '3600',
    });
    expect([answer.status, await answer.text(), answer.headers.get('content-type')]).toEqual([
      200,
      'a<b',
      'text/plain; charset=utf-8',
    ]);
    const { hubUntil } = await sourceNow(id);
    expect(Math.abs((hubUntil ?? 0) - now() - 3_600_000)).toBeLessThan(60_000);
    expect((await ask({ 'hub.mode': 'denied', 'hub.topic': TOPIC })).status).toBe(200);
    expect(await sourceNow(id)).toMatchObject({ hubUntil: null });
  });

  test.each([
    [{ 'hub.mode': 'subscribe', 'hub.topic': 'https://elsewhere.example/', 'hub.challenge': 'a' }, KEY],
    [{ 'hub.mode': 'unsubscribe', 'hub.topic': TOPIC, 'hub.challenge': 'a' }, KEY],
    [{ 'hub.mode': 'subscribe', 'hub.topic': TOPIC }, KEY],
    [{ 'hub.mode': 'subscribe', 'hub.topic': TOPIC, 'hub.challenge': 'a' }, 'x'.repeat(32)],
    [{ 'hub.mode': 'subscribe', 'hub.topic': TOPIC, 'hub.challenge': 'a' }, '..%2f'],
  ])('that asks %o under %s hears no', async (fields, key) => {
    await subscribed();
    expect((await ask(fields, key)).status).toBe(404);
  });

  test.each(['sha1', 'sha256', 'sha384', 'sha512'])('brings what is new, signed by %s', async (by) => {
    const { id } = await subscribed();
    expect((await tell(feedOf(7), sign(feedOf(7), by))).status).toBe(202);
    await vi.waitFor(async () => expect(await sourceNow(id)).toMatchObject({ brought: 1, trouble: null }));
    expect(wire.actors).toEqual(['source: Harbour Post']);
  });

  test.each([
    ['no signature', null],
    ['the signature of another text', sign('other')],
    ['a signature with another secret', sign(feedOf(7), 'sha256', 'guess')],
    ['a signature that is cut', sign(feedOf(7)).slice(0, -2)],
    ['a signature by a method that nobody trusts', sign(feedOf(7), 'md5')],
  ])('with %s brings nothing', async (_, signature) => {
    const { id } = await subscribed();
    expect((await tell(feedOf(7), signature)).status).toBe(403);
    expect(await copyOf(id)).toBe(0);
  });

  test('whose words are sent again by whoever overheard them changes nothing', async () => {
    const { id } = await subscribed();
    const came = async (count: number) => {
      await vi.waitFor(async () => expect(await sourceNow(id)).toMatchObject({ brought: count, trouble: null }));
    };
    const [older, newer] = [feedOf(31), feedOf(31).replace('Story 31', 'Story 31, mended')];
    expect(newer).not.toBe(older);
    await tell(older, sign(older));
    await came(1);
    await tell(newer, sign(newer));
    await came(2);
    const shown = () => rows(`SELECT headline, digest, changed_at FROM wire_copy WHERE source_id = ${id}`);
    const before = await shown();
    // The memory of this process is not what keeps the newer words.
    forgetBodies();
    const calls = wire.actors.length;
    await tell(older, sign(older));
    await vi.waitFor(() => expect(wire.actors.length).toBe(calls + 1));
    await tell(older, sign(older));
    await tell(newer, sign(newer));
    expect(await shown()).toEqual(before);
    expect(await sourceNow(id)).toMatchObject({ brought: 2 });
  });

  test('whose broken words are sent again does not make us ask the feed again', async () => {
    const { id } = await subscribed();
    const broken = '<rss><channel><item>';
    await tell(broken, sign(broken));
    await vi.waitFor(async () => expect((await sourceNow(id)).trouble).toMatch(/What its hub brought/));
    await write(({ db }) => changeSource(db, id, { trouble: null, nextAt: now() + 900_000 }));
    const calls = wire.actors.length;
    await tell(broken, sign(broken));
    await tell(broken, sign(broken));
    expect(await sourceNow(id)).toMatchObject({ trouble: null });
    expect(wire.actors.length).toBe(calls);
  });

  test('of a feed that is paused or removed is sent away for good', async () => {
    const { id } = await subscribed();
    await pauseSource({ id, active: false });
    expect((await tell(feedOf(7), sign(feedOf(7)))).status).toBe(410);
    await removeSource({ id });
    expect((await tell(feedOf(7), sign(feedOf(7)))).status).toBe(410);
  });

  test('that brings what cannot be read makes us ask the feed itself', async () => {
    const { id } = await subscribed();
    await tell('<rss><chan', sign('<rss><chan'));
    await vi.waitFor(async () => expect((await sourceNow(id)).trouble).toMatch(/What its hub brought/));
    expect((await sourceNow(id)).nextAt).toBeLessThanOrEqual(now());
  });
});
