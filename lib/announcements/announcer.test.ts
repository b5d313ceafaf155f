import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { closeDoors, write } from '../../db/database.ts';
import { migrateDatabase } from '../../db/dialects/sqlite/migrate.ts';
import { queueAnnouncements } from '../../db/queries/newsroom/announcements.ts';
import { readAnnouncements } from '../desk/read-announcements.ts';
import { config } from '../platform/config.ts';
import { startAnnouncer } from './announcer.ts';
import { receiver } from './fixtures/receiver.ts';

const log = pino({ level: 'silent' });
let hub: Awaited<ReturnType<typeof receiver>>;
let clock = 1;
const start = () => startAnnouncer({ clockNumber: () => clock, log });
const queue = (url: string) => write(({ db }) => queueAnnouncements(db, [{ kind: 'websub', url }], Date.now()));

beforeAll(() => migrateDatabase(config().dataDir));
afterAll(closeDoors);
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  hub = await receiver();
  Object.assign(config(), { websubHub: hub.origin });
  return async () => {
    vi.useRealTimers();
    await hub.close();
  };
});

test('what was queued before the start is sent, and what follows once the clock has moved', async () => {
  await queue('https://paper.example/one');
  const announcer = start();
  await hub.hasReceived(1);
  // The answer is written down before the announcer looks again.
  await vi.waitFor(async () => expect((await readAnnouncements(1))[0]?.doneAt).not.toBeNull());
  await queue('https://paper.example/two');
  vi.advanceTimersByTime(1000);
  expect(hub.received).toHaveLength(1);
  clock += 1;
  vi.advanceTimersByTime(1000);
  await hub.hasReceived(2);
  await announcer.stop();
  expect(hub.topics()).toEqual(['https://paper.example/one', 'https://paper.example/two']);
});

test('a stop does not wait for a receiver that never answers, and nothing is sent after it', async () => {
  hub.answer(() => undefined);
  await queue('https://paper.example/three');
  const announcer = start();
  await hub.hasReceived(1);
  await announcer.stop();
  clock += 1;
  vi.advanceTimersByTime(60_000);
  expect(hub.received).toHaveLength(1);
  expect((await readAnnouncements(1))[0]).toMatchObject({ doneAt: null, attempts: 1 });
});

test('a clock that cannot be read harms nobody, and is looked at again', async () => {
  await queue('https://paper.example/four');
  let broken = true;
  const clockNumber = () => {
    if (broken) throw new Error('The disk is gone.');
    return clock;
  };
  const announcer = startAnnouncer({ clockNumber, log });
  expect(() => vi.advanceTimersByTime(3000)).not.toThrow();
  expect(hub.received).toEqual([]);
  broken = false;
  vi.advanceTimersByTime(1000);
  await hub.hasReceived(1);
  await announcer.stop();
});

test('nothing runs when nobody is to be told', async () => {
  Object.assign(config(), { websubHub: null });
  const announcer = start();
  expect(vi.getTimerCount()).toBe(0);
  await announcer.stop();
});
