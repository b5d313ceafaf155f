import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import { config } from '../platform/config.ts';
import { Problem } from '../platform/problem.ts';
import { archiveLine, rows } from './fixtures/archive.ts';
import { receiveArrived } from './receive-arrived.ts';
import { feedOf } from './sources/fixtures/sources.ts';
import { addSource } from './sources/source-acts.ts';
import { UnknownFormat } from './sources/unknown-format.ts';

let sourceId: number;

beforeAll(async () => {
  await prepareDatabase(config());
  ({ id: sourceId } = await addSource({ kind: 'push', name: 'All', address: '', provider: 'all', interval: 600 }));
});
afterAll(closeDoors);
beforeEach(() => rows('DELETE FROM quarantine RETURNING 1'));

const receive = (bytes: string | Buffer, charset: string | null = null) =>
  receiveArrived({ name: 'arrived', bytes: Buffer.from(bytes), sourceId, charset });

test('copy of a sender goes into the list, with its original', async () => {
  expect(await receive(feedOf(1))).toMatchObject({ format: 'feed', items: [{ outcome: 'taken', storyId: null }] });
  expect(await rows('SELECT source_id, standing, format FROM wire_copy')).toEqual([
    { source_id: sourceId, standing: 'waiting', format: 'feed' },
  ]);
  expect(await rows('SELECT name FROM wire_originals')).toEqual([{ name: 'arrived' }]);
});

test('finished stories are not taken from a source, and readers get none', async () => {
  const before = await rows('SELECT count(*) AS n FROM articles');
  await expect(receive(`${archiveLine()}\n`)).rejects.toThrow(/finished stories \(archive-jsonl\)/);
  expect(await rows('SELECT count(*) AS n FROM articles')).toEqual(before);
  expect(await rows('SELECT reason FROM quarantine')).toEqual([{ reason: expect.stringContaining('npm run wire') }]);
});

test('a feed that says its items are of somebody else speaks for itself alone', async () => {
  const feed = await addSource({
    kind: 'feed',
    name: 'Mimic',
    address: 'https://mimic.example/feed',
    provider: 'mimic',
    interval: 600,
  });
  const text = feedOf(77).replace('https://harbour.example/', 'https://www.dpa.com/');
  await receiveArrived({ name: 'feed', bytes: Buffer.from(text), sourceId: feed.id, charset: null });
  expect(await rows("SELECT provider FROM wire_copy WHERE guid = 'story-77'")).toEqual([{ provider: 'mimic' }]);
});

test('the encoding that the sender names beside it counts', async () => {
  const bytes = Buffer.from(feedOf(5).replace('Story 5', 'Fähre fährt wieder'), 'latin1');
  expect((await receive(bytes, 'iso-8859-1')).items[0]?.headline).toBe('Fähre fährt wieder');
});

test('what is no text, no format or not whole is kept and told of', async () => {
  await expect(receive('%PDF-1.7\n')).rejects.toThrow(UnknownFormat);
  await expect(receive('<html><body>Page</body></html>')).rejects.toThrow(UnknownFormat);
  await expect(receive(feedOf(1).slice(0, -30))).rejects.toThrow(Problem);
  const kept = await rows('SELECT source_id, original_id IS NOT NULL AS original FROM quarantine');
  expect(kept).toEqual([1, 2, 3].map(() => ({ source_id: sourceId, original: 1 })));
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  expect(await receive(png)).toMatchObject({ items: [{ outcome: 'set aside' }] });
});
