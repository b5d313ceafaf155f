import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import { config } from '../platform/config.ts';
import { Problem } from '../platform/problem.ts';
import { archiveLine, receive as receiveFile, rows, writeTestFile } from './fixtures/archive.ts';
import { receiveArrived } from './receive-arrived.ts';
import { retryQuarantined } from './retry-quarantined.ts';
import { feedOf } from './sources/fixtures/sources.ts';
import { newIn } from './sources/receive.ts';
import { addSource, removeSource } from './sources/source-acts.ts';
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

test('of more items than are told one by one all are counted, and those refused are told', async () => {
  const from = (first: number, many: number) => Array.from({ length: many }, (_, at) => first + at);
  const report = await receive(feedOf(...from(5000, 2001)));
  expect(report.counts).toMatchObject({ taken: 2000, refused: 1 });
  expect(newIn(report)).toBe(2000);
  expect(report.items).toHaveLength(1001);
  expect(report.items.at(-1)).toMatchObject({ outcome: 'refused', reason: expect.stringContaining('1 further') });
  const [{ id } = { id: 0 }] = await rows('SELECT id FROM quarantine');
  expect(await retryQuarantined(Number(id))).toMatchObject({ taken: false });
});

test('what cannot be unpacked is kept and told of', async () => {
  await expect(receive(gzipSync(feedOf(1)).subarray(0, 40))).rejects.toThrow(/^arrived: It is damaged/);
  expect(await rows('SELECT source_id, original_id IS NOT NULL AS original FROM quarantine')).toEqual([
    { source_id: sourceId, original: 1 },
  ]);
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

const nitf = (id: string, sender = '') =>
  `<nitf><head><docdata><doc-id id-string="${id}"${sender}/></docdata></head><body><body.head><hedline><hl1>Ferries</hl1></hedline></body.head><body.content><p>They sail.</p></body.content></body></nitf>`;
const sentBy = (guid: string) =>
  rows(
    `SELECT provider, json_extract(item, '$.content.source') AS credit FROM wire_copy
     JOIN wire_versions ON copy_id = id WHERE guid = ?`,
    guid,
  );

test('what names no sender is its source’s; what names one is that sender’s', async () => {
  const { id } = await addSource({ kind: 'push', name: 'Theirs', address: '', provider: 'dpa', interval: 600 });
  const push = (text: string) =>
    receiveArrived({ name: 'arrived', bytes: Buffer.from(text), sourceId: id, charset: null });
  await push(nitf('nobody-1'));
  await push(nitf('somebody-1', ' regsrc="AFP"'));
  expect(await sentBy('nobody-1')).toEqual([{ provider: 'dpa', credit: 'dpa' }]);
  expect(await sentBy('somebody-1')).toMatchObject([{ provider: 'afp' }]);
});

test('what names no sender and comes from the command line is nobody’s', async () => {
  await receiveFile(writeTestFile('nobody.xml', nitf('nobody-2')));
  expect(await sentBy('nobody-2')).toMatchObject([{ provider: 'unknown' }]);
});

test('what a source brought that is gone is not filed under another name', async () => {
  const feed = {
    kind: 'feed',
    name: 'Gone',
    address: 'https://gone.example/',
    provider: 'gone',
    interval: 600,
  } as const;
  const { id } = await addSource(feed);
  const arrived = { name: 'gone.xml', bytes: Buffer.from(nitf('gone-1').slice(0, -7)), sourceId: id, charset: null };
  await expect(receiveArrived(arrived)).rejects.toThrow(Problem);
  await removeSource({ id });
  const [row = {}] = await rows("SELECT id FROM quarantine WHERE file = 'gone.xml'");
  await rows('UPDATE quarantine SET original_id = NULL, text = ? WHERE id = ? RETURNING id', nitf('gone-1'), row.id);
  expect(await retryQuarantined(Number(row.id))).toMatchObject({
    taken: false,
    reason: expect.stringContaining('The source that brought it'),
  });
  expect(await sentBy('gone-1')).toEqual([]);
});
