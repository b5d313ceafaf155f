import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDoors, write } from '../../../db/database.ts';
import { migrateDatabase } from '../../../db/dialects/sqlite/migrate.ts';
import { FOUNDED } from '../../../db/queries/newsroom/founding.ts';
import { MOST_WAITING } from '../../../db/queries/newsroom/webhook-deliveries.ts';
import { addWebhook } from '../../desk/add-webhook.ts';
import { caughtUp, changeWebhook } from '../../desk/change-webhook.ts';
import { correctStory } from '../../desk/correct-story.ts';
import { live, openSections, storyOf } from '../../desk/fixtures/newsroom.ts';
import { publishStory } from '../../desk/publish-story.ts';
import { readWebhooks } from '../../desk/read-webhooks.ts';
import { reviseStory } from '../../desk/revise-story.ts';
import { replay, testWebhook } from '../../desk/send-to-webhook.ts';
import { withdrawStory } from '../../desk/withdraw-story.ts';
import { WEBHOOK_EVENTS } from '../../news/wire.ts';
import { config } from '../../platform/config.ts';
import { archiveLine, receiveArchive, rows } from '../../wire/fixtures/archive.ts';
import { receiver } from '../fixtures/receiver.ts';
import { deliverDue } from './deliver-due.ts';
import { newWebhookSecret, signedHeaders } from './sign.ts';

const OLD = '2001-05-04T08:00:00+08:00';
const HOUR = 3_600_000;
let hub: Awaited<ReturnType<typeof receiver>>;
let clock: number;

beforeAll(async () => {
  migrateDatabase(config().dataDir);
  await openSections();
  await write(async ({ stamp }) => stamp(FOUNDED));
});
afterAll(closeDoors);
beforeEach(async () => {
  await rows('DELETE FROM webhook_deliveries RETURNING id');
  await rows('DELETE FROM webhooks RETURNING id');
  hub = await receiver();
  clock = Date.now();
  Object.assign(config(), { fetchAllowHosts: ['127.0.0.1'] });
  return () => hub.close();
});

const hook = (more = {}) =>
  addWebhook({ url: `${hub.origin}/hook`, events: [...WEBHOOK_EVENTS], ...more }, newWebhookSecret());
const send = () => deliverDue({ stop: new AbortController().signal, clock: () => clock, chance: () => 0 });
const news = (headline: string) => live(headline, { publishedAt: Date.now() });
const bodies = () =>
  hub.received.map(({ body }) => JSON.parse(body) as { event: string; id: string; article: { id: string } });
const shown = async () => (await readWebhooks())[0];

test('the signature is that of the Standard Webhooks specification', () => {
  // The example of the specification.
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  const headers = signedHeaders(secret, 'msg_p5jXN8AQM9LWM0D4loKWxJek', 1_614_265_330_000, '{"test": 2432232314}');
  expect(headers).toMatchObject({
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  });
});

describe('what happens to a story', () => {
  test('is told in order: published, changed, corrected, withdrawn, back', async () => {
    await hook();
    const id = await news('Ferry opens');
    await reviseStory(id, { content: storyOf('Ferry opens late', { publishedAt: Date.now() }), author: 'r' });
    await publishStory(id, 'editor');
    await correctStory(id, { kind: 'correction', wrong: null, right: 'At six.', correctedBy: 'editor' });
    await withdrawStory(id, { reason: 'test', as: 'withdrawn' });
    await publishStory(id, 'editor').catch(() => undefined);
    clock = Date.now();
    await send();
    const told = bodies();
    expect(told.slice(0, 4).map(({ event }) => event)).toEqual([
      'story.published',
      'story.updated',
      'story.updated',
      'story.withdrawn',
    ]);
    expect(new Set(told.map((one) => one.id)).size).toBe(told.length);
    expect(told[1]?.article).toMatchObject({ headline: 'Ferry opens late', section: 'news/metro' });
  });

  test('is told to those alone who listen, and queued for nobody else', async () => {
    await news('Before anybody listens');
    await hook({ events: ['story.withdrawn'] });
    await news('Of no interest');
    expect(await rows('SELECT id FROM webhook_deliveries')).toEqual([]);
    const old = await live('From an archive', { publishedAt: Date.UTC(1996, 1, 1) });
    await withdrawStory(old, { reason: 'test', as: 'taken-down' });
    expect(await rows('SELECT event FROM webhook_deliveries')).toEqual([{ event: 'story.withdrawn' }]);
  });

  test('is told when it is published for the first time, however old its date, but not of an archive', async () => {
    await hook();
    const events = () =>
      rows(`SELECT event, json_extract(body, '$.article.headline') headline FROM webhook_deliveries`);
    await live('Found in a drawer', { publishedAt: Date.UTC(1996, 1, 1) });
    expect(await events()).toEqual([{ event: 'story.published', headline: 'Found in a drawer' }]);
    const line = (title: string) =>
      archiveLine({ source: 'drawer', id: 'one', section: 'Ferries', published_at: OLD, title });
    await receiveArchive([line('Of the archive')]);
    expect(await events()).toHaveLength(1);
    await receiveArchive([line('Of the archive, mended')]);
    expect(await events()).toMatchObject([{}, { event: 'story.updated', headline: 'Of the archive, mended' }]);
  });

  test('is let go when too many messages wait, and that is said to the receiver and at the desk', async () => {
    await hook();
    await rows(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${MOST_WAITING - 1})
      INSERT INTO webhook_deliveries (webhook_id, event, body, created_at, attempts, next_at)
      SELECT (SELECT max(id) FROM webhooks), 'story.updated', '{"event":"story.updated"}', 0, 0, 0 FROM n RETURNING id`);
    expect(await shown()).toMatchObject({ letGo: 0, behindSince: null, waiting: MOST_WAITING - 1 });
    for (const headline of ['The last that is told', 'Let go', 'Let go as well']) await news(headline);
    const behind = await shown();
    expect(behind).toMatchObject({ letGo: 2, behindSince: expect.any(Number), waiting: MOST_WAITING + 1 });
    expect(behind?.deliveries.map(({ event }) => event).slice(0, 2)).toEqual(['webhook.behind', 'story.published']);
    await caughtUp(behind?.id ?? 0);
    expect(await shown()).toMatchObject({ letGo: 0, behindSince: null });
    await expect(caughtUp(behind?.id ?? 0)).rejects.toThrow(/Nothing was let go/);
    // Its receiver is told once, as long as that waits.
    await news('Let go again');
    expect(await shown()).toMatchObject({ letGo: 1, waiting: MOST_WAITING + 1 });
  });

  test('is not told when it did not happen', async () => {
    await hook();
    const before = await rows('SELECT id FROM webhook_deliveries');
    await expect(
      write(async () => {
        throw new Error('The disk is full.');
      }),
    ).rejects.toThrow();
    expect(await rows('SELECT id FROM webhook_deliveries')).toEqual(before);
  });
});

describe('a receiver', () => {
  test('knows what is ours by its secret', async () => {
    const { secret } = await hook();
    let signature = '';
    hub.answer((response) => {
      signature = String(response.req.headers['webhook-signature']);
      const { 'webhook-id': id, 'webhook-timestamp': at } = response.req.headers;
      const key = Buffer.from(secret.slice(6), 'base64');
      const ours = createHmac('sha256', key).update(`${id}.${at}.${hub.received[0]?.body}`).digest('base64');
      response.writeHead(signature === `v1,${ours}` ? 204 : 400).end();
    });
    await news('Signed');
    clock = Date.now();
    await send();
    expect(await shown()).toMatchObject({ waiting: 0, failed: 0, deliveries: [{ outcome: '204' }] });
  });

  test('that fails is tried again for about three days, then given up, and told again when asked', async () => {
    await hook();
    await news('Nobody hears');
    hub.answer((response) => response.writeHead(500).end());
    clock = Date.now();
    const first = clock;
    for (;;) {
      await send();
      const next = (await shown())?.deliveries[0]?.nextAt;
      if (!next) break;
      clock = next;
    }
    expect(hub.received).toHaveLength(10);
    expect(new Set(bodies().map(({ id }) => id)).size).toBe(1);
    expect((clock - first) / HOUR).toBeGreaterThan(65);
    expect((clock - first) / HOUR).toBeLessThan(80);
    const given = await shown();
    expect(given).toMatchObject({ failed: 1, waiting: 0, deliveries: [{ outcome: '500' }] });
    hub.answer((response) => response.writeHead(200).end());
    expect(await replay({ webhookId: given?.id ?? 0 })).toBe(1);
    clock = Date.now();
    await send();
    expect(await shown()).toMatchObject({ failed: 0, deliveries: [{ outcome: '200', attempts: 1 }] });
    expect(bodies().at(-1)?.id).toBe(bodies()[0]?.id);
  });

  test('hears nothing new of a story while something older of it waits, and of others all', async () => {
    await hook();
    const id = await news('First');
    hub.answer((response) => response.writeHead(500).end());
    clock = Date.now();
    await send();
    await withdrawStory(id, { reason: 'test', as: 'withdrawn' });
    await news('Second');
    hub.answer((response) => response.writeHead(204).end());
    hub.forget();
    clock = Date.now();
    await send();
    expect(bodies().map(({ event, article }) => [event, article.id === String(id).padStart(10, '0')])).toEqual([
      ['story.published', false],
    ]);
    clock += 10_000;
    hub.forget();
    await send();
    expect(bodies().map(({ event }) => event)).toEqual(['story.published', 'story.withdrawn']);
  });

  test('that answers 410 is asked no more; one that is paused waits', async () => {
    await hook();
    hub.answer((response) => response.writeHead(410).end());
    await news('Gone');
    clock = Date.now();
    await send();
    const gone = await shown();
    expect(gone).toMatchObject({ active: false, failed: 1 });
    await expect(testWebhook(gone?.id ?? 0)).rejects.toThrow(/paused/);
    await news('Nobody is told');
    await changeWebhook(gone?.id ?? 0, { active: true });
    await testWebhook(gone?.id ?? 0);
    hub.answer((response) => response.writeHead(204).end());
    hub.forget();
    clock = Date.now();
    await send();
    expect(bodies()).toMatchObject([{ event: 'webhook.test', article: null }]);
  });

  test('on an inner machine is not asked unless it is allowed by name, nor where it sends us on', async () => {
    await hook();
    Object.assign(config(), { fetchAllowHosts: [] });
    await news('Not for the inside');
    clock = Date.now();
    await send();
    expect(hub.received).toHaveLength(0);
    expect((await shown())?.deliveries[0]?.outcome).toMatch(/was not asked/);
    Object.assign(config(), { fetchAllowHosts: ['127.0.0.1'] });
    hub.answer((response) => response.writeHead(302, { Location: '/elsewhere' }).end());
    clock += 10_000;
    await send();
    expect(hub.received.map(({ path }) => path)).toEqual(['/hook']);
  });
});
