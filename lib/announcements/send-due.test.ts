import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDoors, openDoors, write } from '../../db/database.ts';
import { migrateDatabase } from '../../db/dialects/sqlite/migrate.ts';
import { claimAnnouncements, queueAnnouncements } from '../../db/queries/newsroom/announcements.ts';
import { FOUNDED } from '../../db/queries/newsroom/founding.ts';
import { live, openSections } from '../desk/fixtures/newsroom.ts';
import { readAnnouncements } from '../desk/read-announcements.ts';
import { config } from '../platform/config.ts';
import { rows } from '../wire/fixtures/archive.ts';
import { receiver } from './fixtures/receiver.ts';
import { sendDue } from './send-due.ts';

const SITE = 'https://paper.example';
const FEED = `${SITE}/feeds/rss.xml`;
const MINUTE = 60_000;
const never = () => new AbortController().signal;

let hub: Awaited<ReturnType<typeof receiver>>;
let clock: number;

beforeAll(async () => {
  migrateDatabase(config().dataDir);
  await openSections();
  await write(async ({ stamp }) => stamp(FOUNDED));
});
afterAll(closeDoors);
beforeEach(async () => {
  await rows('DELETE FROM announcements RETURNING id');
  hub = await receiver();
  clock = Date.UTC(2026, 10, 20);
  Object.assign(config(), {
    siteUrl: SITE,
    websubHub: `${hub.origin}/hub`,
    indexnowKey: 'a-key-of-ours',
    indexnowEndpoint: `${hub.origin}/indexnow`,
  });
  return () => hub.close();
});

const queue = (...urls: string[]) =>
  write(({ db }) =>
    queueAnnouncements(
      db,
      urls.map((url) => ({ kind: 'websub' as const, url })),
      clock,
    ),
  );
const send = (stop = never(), within?: number) => sendDue({ stop, clock: () => clock, ...(within && { within }) });
const log = () => readAnnouncements(20);

describe('a message', () => {
  test('to a hub names the feed that changed', async () => {
    await queue(FEED);
    await send();
    expect(hub.received).toEqual([
      {
        method: 'POST',
        path: '/hub',
        type: 'application/x-www-form-urlencoded',
        body: `hub.mode=publish&hub.url=${encodeURIComponent(FEED)}`,
      },
    ]);
    expect(await log()).toMatchObject([{ attempts: 1, nextAt: null, doneAt: clock, outcome: '204' }]);
    await send();
    expect(hub.received).toHaveLength(1);
  });

  test('to search engines names up to a thousand pages, the key and where it lies', async () => {
    const urls = Array.from({ length: 1001 }, (_, at) => `${SITE}/news/${at}/`);
    await write(({ db }) =>
      queueAnnouncements(
        db,
        urls.map((url) => ({ kind: 'indexnow' as const, url })),
        clock,
      ),
    );
    await send();
    const said = hub.received.map(({ body }) => JSON.parse(body) as { urlList: string[] });
    expect(said.map(({ urlList }) => urlList.length).toSorted()).toEqual([1, 1000]);
    expect(new Set(said.flatMap(({ urlList }) => urlList))).toEqual(new Set(urls));
    expect(said[0]).toMatchObject({
      host: 'paper.example',
      key: 'a-key-of-ours',
      keyLocation: `${SITE}/a-key-of-ours.txt`,
    });
    expect(hub.received[0]).toMatchObject({ path: '/indexnow', type: 'application/json; charset=utf-8' });
  });

  test('is none to those who are not told any more', async () => {
    await queue(FEED);
    Object.assign(config(), { websubHub: null });
    await send();
    expect(hub.received).toEqual([]);
    expect(await log()).toMatchObject([{ attempts: 0, nextAt: clock }]);
  });
});

describe('a receiver that fails', () => {
  test('is asked again after a minute, and what it then takes is done', async () => {
    hub.answer((response) => response.writeHead(500).end('down'));
    await queue(FEED);
    await send();
    expect(await log()).toMatchObject([{ attempts: 1, nextAt: clock + MINUTE, outcome: '500' }]);
    clock += MINUTE - 1;
    await send();
    expect(hub.received).toHaveLength(1);
    hub.answer((response) => response.writeHead(202).end());
    clock += 1;
    await send();
    expect(await log()).toMatchObject([{ attempts: 2, nextAt: null, doneAt: clock, outcome: '202' }]);
  });

  test('is asked six times, each time later, and then no more; the log keeps why', async () => {
    hub.answer((response) => response.writeHead(503).end());
    await queue(FEED);
    const waits: number[] = [];
    for (let [row] = await log(); row?.nextAt; [row] = await log()) {
      waits.push((row.nextAt - clock) / MINUTE);
      clock = row.nextAt;
      await send();
    }
    expect(waits).toEqual([0, 1, 5, 30, 120, 720]);
    expect(await log()).toMatchObject([{ attempts: 6, nextAt: null, doneAt: null, outcome: '503' }]);
    await queue(FEED);
    expect(await log()).toHaveLength(2);
  });

  test('by not answering is left when the time is up', async () => {
    hub.answer(() => undefined);
    await queue(FEED);
    await send(never(), 100);
    const outcome = expect.stringMatching(/took longer than 0.1 s|did not answer in time/);
    expect(await log()).toMatchObject([{ attempts: 1, nextAt: clock + MINUTE, outcome }]);
  });

  test('by not being there is told in words', async () => {
    await hub.close();
    await queue(FEED);
    await send();
    const outcome = expect.stringContaining('could not be asked: no server answers there.');
    expect(await log()).toMatchObject([{ nextAt: clock + MINUTE, outcome }]);
  });
});

describe('a receiver that sends on', () => {
  test.each([301, 302, 303, 307, 308])('with %s is not followed, and the log says where to', async (status) => {
    const inside = await receiver();
    const location = `${inside.origin}/admin/delete?all=1`;
    hub.answer((response) => response.writeHead(status, { Location: location }).end());
    await queue(FEED);
    await send();
    await inside.close();
    expect([hub.received.length, inside.received]).toEqual([1, []]);
    const outcome = expect.stringContaining(`sends us on to ${inside.origin}/admin/delete, and was not followed`);
    expect(await log()).toMatchObject([{ nextAt: clock + MINUTE, outcome }]);
  });

  test('to no web address has failed', async () => {
    hub.answer((response) => response.writeHead(302, { Location: 'file:///etc/passwd' }).end());
    await queue(FEED);
    await send();
    expect(await log()).toMatchObject([{ nextAt: clock + MINUTE, outcome: expect.stringContaining('not followed') }]);
  });
});

test('an answer without end is not read', async () => {
  hub.answer((response) => {
    const more = () => response.write(Buffer.alloc(64 * 1024)) && setImmediate(more);
    response.on('drain', more).writeHead(200);
    more();
  });
  await queue(FEED);
  await send();
  expect(await log()).toMatchObject([{ nextAt: clock + MINUTE, outcome: expect.stringContaining('larger than') }]);
});

describe('a publish', () => {
  test('does not wait for a receiver that never answers', async () => {
    hub.answer(() => undefined);
    await queue(FEED);
    const stop = new AbortController();
    const sending = send(stop.signal);
    await hub.hasReceived(1);
    await live('Ferry opens while the hub sleeps', { publishedAt: Date.now() });
    expect((await log()).length).toBeGreaterThan(1);
    stop.abort();
    await sending;
    const first = (await log()).at(-1);
    expect(first, 'sent again when its lease has run out').toMatchObject({ attempts: 1, nextAt: clock + 2 * MINUTE });
  });

  test('that comes while its feed is being told of is told of again', async () => {
    await queue(FEED);
    hub.answer((response) => queue(FEED).then(() => response.writeHead(204).end()));
    const asked = hub.hasReceived(1);
    const sending = send();
    await asked;
    hub.answer((response) => response.writeHead(204).end());
    await sending;
    await send();
    expect(hub.topics()).toEqual([FEED, FEED]);
    expect(await log()).toMatchObject([{ doneAt: clock, asked: 2 }]);
  });
});

describe('two processes', () => {
  test('that look at once send everything once', async () => {
    const urls = Array.from({ length: 20 }, (_, at) => `${FEED}?${at}`);
    await queue(...urls);
    await Promise.all([send(), send()]);
    expect(hub.topics().toSorted()).toEqual(urls.toSorted());
  });

  test('do not take the same, until the lease of the one that took it has run out', async () => {
    await queue(FEED);
    const doors = [openDoors(config().dataDir), openDoors(config().dataDir)];
    const claims = await Promise.all(
      doors.map((door) =>
        door.write(({ db }) => claimAnnouncements(db, { websub: 1 }, { at: clock, until: clock + MINUTE })),
      ),
    );
    expect(claims.map(({ length }) => length).toSorted()).toEqual([0, 1]);
    for (const door of doors) door.close();
    await send();
    expect(hub.received).toHaveLength(0);
    clock += MINUTE;
    await send();
    expect(hub.received).toHaveLength(1);
  });

  test('send no more than two messages at a time', async () => {
    const open: (() => void)[] = [];
    let most = 0;
    hub.answer((response) => {
      open.push(() => response.writeHead(204).end());
      most = Math.max(most, open.length);
      if (open.length === 2) for (const end of open.splice(0)) end();
    });
    await queue(...Array.from({ length: 6 }, (_, at) => `${FEED}?${at}`));
    await send();
    expect(most).toBe(2);
    expect(hub.received).toHaveLength(6);
  });
});
