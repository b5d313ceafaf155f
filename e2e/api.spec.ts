import { createHmac } from 'node:crypto';
import { rmSync } from 'node:fs';
import { z } from 'zod';
import { openDoors } from '../db/database.ts';
import { lastDeliveries, replayDeliveries } from '../db/queries/newsroom/webhook-deliveries.ts';
import { insertWebhook } from '../db/queries/newsroom/webhooks.ts';
import { makeToken, readTokens, takeTokenBack } from '../lib/access/api-tokens.ts';
import { receiver } from '../lib/announcements/fixtures/receiver.ts';
import { newWebhookSecret } from '../lib/announcements/webhooks/sign.ts';
import { createStory } from '../lib/desk/create-story.ts';
import { withdrawStory } from '../lib/desk/withdraw-story.ts';
import { WEBHOOK_EVENTS } from '../lib/news/wire.ts';
import { http } from './support/http.ts';
import { paperFolder, runProcess, type SiteProcess, startSite } from './support/site-process.ts';
import { change, content, publish } from './support/stories.ts';
import { expect, test } from './support/test.ts';

const ROOT = '/api/v1/';
const printed = (id: number) => String(id).padStart(10, '0');
const get = (site: SiteProcess, path: string, headers: Record<string, string> = {}) =>
  http(site.origin, `${ROOT}${path}`, { headers });

interface Page {
  items: { id: string; headline: string; api_url: string }[];
  next_cursor: string | null;
  next: string | null;
}

const page = async (site: SiteProcess, path: string) => JSON.parse((await get(site, path)).text) as Page;

test('a walk through the list shows every article once while new ones are published', async ({ site }) => {
  const seen: string[] = [];
  const published: number[] = [];
  let more = 0;
  for (let cursor: string | null = ''; cursor !== null; more += 1) {
    const one: Page = await page(site, `articles/?limit=9${cursor && `&cursor=${cursor}`}`);
    seen.push(...one.items.map(({ id }) => id));
    cursor = one.next_cursor;
    published.push((await publish('news/world', `Published while somebody walks ${more}`)).id);
  }
  expect(new Set(seen).size).toBe(seen.length);
  const all: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const one: Page = await page(site, `articles/?limit=100${cursor && `&cursor=${cursor}`}`);
    all.push(...one.items.map(({ id }) => id));
    cursor = one.next_cursor;
  }
  expect(all.slice(more)).toEqual(seen);
  // Neighbours count the pages of this paper.
  for (const id of published) await withdrawStory(id, { reason: 'test', as: 'withdrawn' });
});

test('an answer is fresh at once, unchanged is 304, and other sites may read it', async ({ site }) => {
  const { id } = await publish('news/metro', 'A ferry for the API');
  const path = `articles/${printed(id)}/`;
  const first = await get(site, path);
  expect([first.status, first.headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
  expect(first.headers.etag).toMatch(/^"/);
  expect(first.headers['last-modified']).toBeTruthy();
  expect(first.headers['cache-control']).toContain('public');
  expect(first.headers['access-control-allow-origin']).toBe('*');
  expect(first.headers['ratelimit-policy']).toContain('q=');
  const again = await get(site, path, { 'if-none-match': String(first.headers.etag) });
  expect([again.status, again.text]).toEqual([304, '']);
  const packed = await get(site, path, { 'accept-encoding': 'br' });
  expect(packed.headers['content-encoding']).toBe('br');
  const head = await http(site.origin, ROOT + path, { method: 'HEAD' });
  expect([head.status, head.text, head.headers.etag]).toEqual([200, '', first.headers.etag]);

  await change(id, 'A ferry for the API, renamed');
  const changed = await get(site, path, { 'if-none-match': String(first.headers.etag) });
  expect(JSON.parse(changed.text)).toMatchObject({ headline: 'A ferry for the API, renamed' });
  expect((await page(site, 'articles/?section=news/metro')).items.map(({ headline }) => headline)).toContain(
    'A ferry for the API, renamed',
  );

  await withdrawStory(id, { reason: 'test', as: 'withdrawn' });
  const gone = await get(site, path);
  expect([gone.status, gone.headers['content-type']]).toEqual([410, 'application/problem+json; charset=utf-8']);
  expect((await page(site, 'articles/')).items.map((item) => item.id)).not.toContain(printed(id));
});

test('whatever cannot be answered is a problem that says why', async ({ site }) => {
  const cases: [path: string, status: number, says: string][] = [
    ['articles/?colour=red', 400, 'colour'],
    ['articles/?section=nowhere', 400, 'nowhere'],
    ['articles/?limit=1000', 400, 'limit'],
    ['stories/?access_token=shine_secret', 400, 'Authorization'],
    ['articles/0000000001/', 404, 'no such article'],
    ['nothing/', 404, 'openapi.json'],
    ['stories/', 401, 'Bearer'],
  ];
  for (const [path, status, says] of cases) {
    const reply = await get(site, path);
    expect([reply.status, reply.headers['content-type']], path).toEqual([
      status,
      'application/problem+json; charset=utf-8',
    ]);
    expect(JSON.parse(reply.text), path).toMatchObject({ status, detail: expect.stringContaining(says) });
    expect(reply.text, path).not.toContain('shine_secret');
  }
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
    const reply = await http(site.origin, `${ROOT}articles/`, { method });
    expect([reply.status, reply.headers.allow], method).toEqual([405, 'GET, HEAD, OPTIONS']);
  }
  const preflight = await http(site.origin, `${ROOT}articles/`, {
    method: 'OPTIONS',
    headers: { origin: 'https://other.example', 'access-control-request-method': 'GET' },
  });
  expect([preflight.status, preflight.headers['access-control-allow-origin']]).toEqual([204, '*']);
  expect(preflight.headers['access-control-allow-methods']).toContain('GET');
  const moved = await get(site, 'articles?limit=5');
  expect([moved.status, moved.headers.location]).toEqual([301, '/api/v1/articles/?limit=5']);
  const short = await get(site, 'articles/42/');
  expect([short.status, short.headers.location]).toEqual([301, '/api/v1/articles/0000000042/']);
});

test('the OpenAPI document describes what is really answered', async ({ site }) => {
  const document = JSON.parse((await get(site, 'openapi.json')).text) as {
    openapi: string;
    paths: Record<string, { get: { operationId: string; responses: Record<string, unknown> } }>;
    components: { schemas: Record<string, object> };
  };
  expect(document.openapi).toMatch(/^3\.1/);
  const local = JSON.parse(JSON.stringify(document.components.schemas).replaceAll('#/components/schemas/', '#/$defs/'));
  const [first] = (await page(site, 'articles/')).items;
  const real: Record<string, string> = {
    '/articles/': 'articles/?limit=100',
    '/articles/{id}/': `articles/${first?.id}/`,
    '/sections/': 'sections/',
    '/topics/': 'topics/?limit=100',
    '/authors/': 'authors/?limit=100',
    '/places/': 'places/?limit=100',
    '/changes/': 'changes/?limit=100',
    '/search/': 'search/?q=the',
  };
  for (const [path, asked] of Object.entries(real)) {
    const ok = JSON.stringify(document.paths[path]?.get.responses['200']);
    const [, name = ''] = /#\/components\/schemas\/(\w+)/.exec(ok) ?? [];
    const schema = z.fromJSONSchema({ ...local[name], $defs: local });
    const answer = JSON.parse((await get(site, asked)).text);
    expect(schema.safeParse(answer).error?.issues.slice(0, 3), path).toBeUndefined();
    expect(schema.safeParse({ ...answer, made_up: 1 }).success, `${path} with a field of no name`).toBe(false);
  }
  expect((await http(site.origin, '/feeds/')).text).toContain('/api/v1/openapi.json');
});

test('drafts are read with a token alone, and kept by nobody', async ({ site }) => {
  const id = await createStory({ section: 'news', content: content('Not for readers yet'), author: 'reporter' });
  const { token } = await makeToken({ name: 'A dashboard', scopes: ['drafts:read'], days: 30 });
  const path = `stories/${printed(id)}/`;
  for (const headers of [{}, { authorization: 'Bearer shine_guessed' }, { authorization: `Basic ${token}` }]) {
    const reply = await get(site, path, headers as Record<string, string>);
    expect([reply.status, reply.headers['cache-control']]).toEqual([401, 'no-store']);
    expect(reply.headers['www-authenticate']).toContain('Bearer');
    expect(reply.text).not.toContain('Not for readers');
  }
  const headers = { authorization: `Bearer ${token}` };
  const story = await get(site, path, headers);
  expect([story.status, story.headers['cache-control'], story.headers.vary]).toEqual([
    200,
    'no-store',
    'Authorization',
  ]);
  expect(JSON.parse(story.text)).toMatchObject({ state: 'draft', headline: 'Not for readers yet' });
  const list = JSON.parse((await get(site, 'stories/?limit=1', headers)).text) as Page;
  expect(list.items).toMatchObject([{ headline: 'Not for readers yet' }]);
  const older = await get(site, `stories/?limit=1&cursor=${list.next_cursor}`, headers);
  expect((JSON.parse(older.text) as Page).items[0]?.id).not.toBe(printed(id));
  expect((await get(site, `articles/${printed(id)}/`, headers)).status).toBe(404);

  const made = (await readTokens()).find(({ name }) => name === 'A dashboard');
  await takeTokenBack(made?.id ?? 0);
  expect((await get(site, path, headers)).status).toBe(401);
});

test('a webhook is told what happens: signed, tried again after a 500, and again when asked', async () => {
  const hub = await receiver();
  // Of its own: two servers of one paper share the work, and this one alone may ask inner machines.
  const dataDir = paperFolder();
  const env = { FETCH_ALLOW_HOSTS: '127.0.0.1' };
  const site = await startSite({ dataDir, env });
  const doors = openDoors(dataDir);
  const secret = newWebhookSecret();
  const hook = { url: `${hub.origin}/hook`, events: [...WEBHOOK_EVENTS], secret, active: true, createdAt: Date.now() };
  const webhookId = await doors.write(({ db }) => insertWebhook(db, hook));
  const outcomes = async () => (await doors.read((db) => lastDeliveries(db, webhookId, 9))).map((one) => one.outcome);
  const heard: { valid: boolean; id: string }[] = [];
  hub.answer((response, { body }) => {
    const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': sent } = response.req.headers;
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    const ours = createHmac('sha256', key).update(`${id}.${at}.${body}`).digest('base64');
    heard.push({ valid: sent === `v1,${ours}`, id: String(id) });
    response.writeHead(heard.length === 1 ? 500 : 204).end();
  });
  const desk = (...args: string[]) => runProcess('scripts/desk.ts', args, { ...env, DATA_DIR: dataDir });
  await desk('withdraw', '2502138765', '--reason', 'test');
  await hub.hasReceived(2);
  await desk('publish', '2502138765');
  await hub.hasReceived(3);
  expect(heard.map(({ valid }) => valid)).toEqual([true, true, true]);
  expect(heard[1]?.id).toBe(heard[0]?.id);
  expect(hub.received.map(({ body }) => JSON.parse(body))).toMatchObject([
    { event: 'story.withdrawn', article: { id: '2502138765' } },
    { event: 'story.withdrawn', article: { id: '2502138765' } },
    { event: 'story.published', article: { id: '2502138765', section: 'news/world' } },
  ]);
  await expect.poll(outcomes).toEqual(['204', '204']);
  const [, first] = await doors.read((db) => lastDeliveries(db, webhookId, 9));
  await doors.write(({ db }) => replayDeliveries(db, { id: first?.id ?? 0 }, Date.now()));
  await hub.hasReceived(4);
  expect(heard[3]?.id).toBe(heard[0]?.id);
  doors.close();
  expect(await site.stop()).toBe(0);
  await hub.close();
  rmSync(dataDir, { recursive: true });
});
