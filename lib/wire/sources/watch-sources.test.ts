import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { closeDoors, write } from '../../../db/database.ts';
import { changeSource, claimSource, settleLook } from '../../../db/queries/newsroom/wire-sources.ts';
import { prepareDatabase } from '../../../scripts/prepare-database.ts';
import { config } from '../../platform/config.ts';
import { now } from '../../platform/now.ts';
import { rows } from '../fixtures/archive.ts';
import { receiveArrived } from '../receive-arrived.ts';
import { copyOf, elsewhere, feedAt, feedOf, sourceNow } from './fixtures/sources.ts';
import { addSource, pauseSource } from './source-acts.ts';
import { watchSources } from './watch-sources.ts';

const log = pino({ level: 'silent' });
let there: Awaited<ReturnType<typeof elsewhere>>;

beforeAll(() => prepareDatabase(config()));
afterAll(closeDoors);
beforeEach(async () => {
  for (const table of ['wire_versions', 'wire_copy', 'wire_sources']) await rows(`DELETE FROM ${table} RETURNING 1`);
  there = await elsewhere((_, response) => response.end(feedOf(1)));
});
afterEach(() => there.close());

const start = (receive = receiveArrived) => watchSources(receive, { allow: [there.host] })({ log });
const WAIT = { timeout: 10_000, interval: 50 };

test('what is due is looked at, feeds and folders beside each other, without anybody asking', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'shine-watched-'));
  const { id } = await feedAt(there.origin);
  const watched = await addSource({
    kind: 'folder',
    name: 'Incoming',
    address: folder,
    provider: 'agency',
    interval: 5,
  });
  writeFileSync(join(folder, 'two.xml'), feedOf(2));
  const watching = start();
  await vi.waitFor(async () => expect([await copyOf(id), await copyOf(watched.id)]).toEqual([1, 1]), WAIT);
  await watching.stop();
  rmSync(folder, { recursive: true });
});

test('one host is asked one thing at a time', async () => {
  let open = 0;
  let most = 0;
  there.answer = (_, response) => {
    open += 1;
    most = Math.max(most, open);
    setTimeout(() => {
      open -= 1;
      response.end(feedOf(1));
    }, 30);
  };
  const sources = await Promise.all([1, 2, 3, 4].map((number) => feedAt(`${there.origin}/${number}`)));
  const watching = start();
  await vi.waitFor(async () => {
    for (const { id } of sources) expect((await sourceNow(id)).lookedAt).not.toBeNull();
  }, WAIT);
  await watching.stop();
  expect(most).toBe(1);
});

test('what is paused is left alone', async () => {
  const { id } = await feedAt(there.origin);
  await pauseSource({ id, active: false });
  const other = await feedAt(`${there.origin}/other`);
  const watching = start();
  await vi.waitFor(async () => expect((await sourceNow(other.id)).lookedAt).not.toBeNull(), WAIT);
  await watching.stop();
  expect(there.asked.map(({ path }) => path)).toEqual(['/other']);
});

test('a fault of the program stops neither the others nor the next look', async () => {
  const { id } = await feedAt(there.origin);
  const watching = start(() => Promise.reject(new TypeError('a fault')));
  await vi.waitFor(async () => expect((await sourceNow(id)).trouble).toMatch(/broke down/), WAIT);
  await watching.stop();
  expect((await sourceNow(id)).nextAt).toBeGreaterThan(now());
});

test('two processes never have one source in hand, and whoever dies leaves it', async () => {
  const { id } = await feedAt(there.origin);
  const claim = (at: number) => write(({ db }) => claimSource(db, ['feed'], { at, until: at + 1000 }));
  const at = now();
  const first = await claim(at);
  expect(first?.id).toBe(id);
  expect(await claim(at)).toBeNull();
  const second = await claim(at + 1001);
  expect(second?.id).toBe(id);
  // Whoever was slow does not put off what another has taken over.
  if (first) await write(({ db }) => settleLook(db, first, { nextAt: at + 999_999, trouble: null }));
  expect((await sourceNow(id)).nextAt).toBe(at + 2001);
});

test('a look that an editor calls for while another goes on is not forgotten', async () => {
  const { id } = await feedAt(there.origin);
  const at = now();
  const claimed = await write(({ db }) => claimSource(db, ['feed'], { at, until: at + 60_000 }));
  await write(({ db }) => changeSource(db, id, { nextAt: at }));
  if (claimed) await write(({ db }) => settleLook(db, claimed, { nextAt: at + 600_000, trouble: null }));
  expect((await sourceNow(id)).nextAt).toBe(at);
});
