import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import { actingAs } from '../platform/acting.ts';
import { config } from '../platform/config.ts';
import { rows } from './fixtures/archive.ts';
import { receiveBeside } from './receive-beside.ts';
import { feedOf } from './sources/fixtures/sources.ts';
import { addSource } from './sources/source-acts.ts';
import { UnknownFormat } from './sources/unknown-format.ts';
import { openWireLane } from './wire-lane.ts';

let sourceId: number;
let close: () => Promise<void>;

beforeAll(async () => {
  await prepareDatabase(config());
  ({ id: sourceId } = await addSource({ kind: 'push', name: 'All', address: '', provider: 'all', interval: 600 }));
});
afterAll(closeDoors);
beforeEach(() => rows('DELETE FROM quarantine RETURNING 1'));
afterEach(() => close());

const receive = (bytes: string) =>
  receiveBeside({ name: 'arrived', bytes: Buffer.from(bytes), sourceId, charset: null });
const who = { id: null, name: 'source: All', address: null, userAgent: null };

test('what arrives is received beside, in its order and in the name of who brought it', async () => {
  close = openWireLane();
  const came = actingAs(who, () => Promise.all([feedOf(1), feedOf(1, 2), feedOf(2)].map(receive)));
  const outcomes = (await came).map(({ items }) => items.map(({ outcome }) => outcome));
  expect(outcomes).toEqual([['taken'], ['repeated', 'taken'], ['repeated']]);
});

test('what cannot be read says why, as if it had been read here', async () => {
  close = openWireLane();
  await expect(receive('%PDF-1.7\n')).rejects.toThrow(UnknownFormat);
  await expect(receive(feedOf(3).slice(0, -30))).rejects.toThrow(/Line \d/);
});

test('what is under way when the lane is closed is received to its end', async () => {
  close = openWireLane();
  const under = receive(feedOf(11, 12, 13));
  await close();
  expect((await under).items).toHaveLength(3);
});

test('a thread that was let go is followed by another', async () => {
  close = openWireLane({ idle: 0 });
  await receive(feedOf(21));
  expect((await receive(feedOf(22))).items).toMatchObject([{ outcome: 'taken' }]);
});

test('what takes more memory than there is goes into the quarantine, and what came behind it is read', async () => {
  close = openWireLane({ memory: 48 });
  const huge = `<rss version="2.0"><channel>${'<item><title>x</title><a>y</a></item>'.repeat(250_000)}</channel></rss>`;
  const [first, second] = await Promise.allSettled([receive(huge), receive(feedOf(31))]);
  expect(first).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('memory') } });
  expect(second).toMatchObject({ status: 'fulfilled', value: { items: [{ outcome: 'taken' }] } });
  expect(await rows('SELECT source_id, file FROM quarantine')).toEqual([{ source_id: sourceId, file: 'arrived' }]);
});

test('what the thread hangs over goes into the quarantine', async () => {
  close = openWireLane({ silence: 1 });
  await expect(receive(feedOf(41))).rejects.toThrow(/takes more time/);
  await close();
  close = openWireLane();
  expect((await receive(feedOf(41))).items).toMatchObject([{ outcome: 'taken' }]);
});
