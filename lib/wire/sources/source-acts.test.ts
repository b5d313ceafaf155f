import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDoors } from '../../../db/database.ts';
import { prepareDatabase } from '../../../scripts/prepare-database.ts';
import { sourceSchema } from '../../news/wire-source.ts';
import { config } from '../../platform/config.ts';
import { now } from '../../platform/now.ts';
import { Conflict, Problem } from '../../platform/problem.ts';
import { rows } from '../fixtures/archive.ts';
import { receiveArrived } from '../receive-arrived.ts';
import { copyOf, feedAt, feedOf, sourceNow } from './fixtures/sources.ts';
import { readSources } from './read-sources.ts';
import { addSource, editSource, pauseSource, removeSource, renewToken, tryNow } from './source-acts.ts';

beforeAll(() => prepareDatabase(config()));
afterAll(closeDoors);
beforeEach(async () => {
  for (const table of ['wire_versions', 'wire_copy', 'wire_sources']) await rows(`DELETE FROM ${table} RETURNING 1`);
});

const fields = {
  kind: 'feed' as const,
  name: 'Harbour Post',
  address: 'https://harbour.example/feed',
  provider: 'harbour.example',
  interval: 600,
};

test('a source is due when it is made, and every act is written down', async () => {
  const { id, token } = await addSource(fields);
  expect(token).toBeNull();
  expect((await sourceNow(id)).nextAt).toBeLessThanOrEqual(now());
  await pauseSource({ id, active: false });
  await pauseSource({ id, active: true });
  await tryNow({ id });
  await removeSource({ id });
  const acts = await rows('SELECT act, subject, subject_id FROM audit WHERE subject_id = ? ORDER BY id', String(id));
  expect(acts).toEqual(
    Array.from({ length: 5 }, () => ({ act: 'wire.sources', subject: 'wire-source', subject_id: String(id) })),
  );
});

test('who edits over the change of a colleague is told so', async () => {
  const { id } = await addSource(fields);
  await editSource({ id, version: 1, ...fields, name: 'Harbour' });
  await expect(editSource({ id, version: 1, ...fields })).rejects.toThrow(Conflict);
  expect(await sourceNow(id)).toMatchObject({ name: 'Harbour', version: 2 });
  await expect(editSource({ id, version: 2, ...fields, kind: 'push', address: '' })).rejects.toThrow(/stays one/);
});

test('with another address it forgets what the one before said', async () => {
  const { id } = await feedAt('https://harbour.example/', {
    etag: '"a"',
    hub: 'https://hub.example/',
    hubKey: 'k',
    failures: 3,
    trouble: 'Down.',
  });
  await editSource({ id, version: 1, ...fields, address: 'https://harbour.example/new' });
  expect(await sourceNow(id)).toMatchObject({ etag: null, hub: null, hubKey: null, failures: 0, trouble: null });
});

test('what is removed leaves what it brought', async () => {
  const { id } = await addSource(fields);
  await receiveArrived({ name: 'a', bytes: Buffer.from(feedOf(1)), sourceId: id, charset: null });
  expect(await copyOf(id)).toBe(1);
  await removeSource({ id });
  expect(await rows('SELECT source_id FROM wire_copy')).toEqual([{ source_id: null }]);
  for (const act of [removeSource({ id }), tryNow({ id }), renewToken({ id })])
    await expect(act).rejects.toThrow(Problem);
});

test('only what can be tried is', async () => {
  const { id } = await addSource({ ...fields, kind: 'push', address: '' });
  await expect(tryNow({ id })).rejects.toThrow(/its sender calls us/);
  const feed = await addSource(fields);
  await pauseSource({ id: feed.id, active: false });
  await expect(tryNow({ id: feed.id })).rejects.toThrow(/paused/);
  await expect(renewToken({ id: feed.id })).rejects.toThrow(/Only a push source/);
});

describe('a folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'shine-folder-'));
    return () => rmSync(folder, { recursive: true });
  });
  const watch = (address: string) => addSource({ ...fields, kind: 'folder', address });

  test('must be there, and apart from the data of the paper', async () => {
    symlinkSync(folder, join(folder, 'link'));
    mkdirSync(join(config().dataDir, 'inner'), { recursive: true });
    await expect(watch(join(folder, 'nowhere'))).rejects.toThrow(/it is not there\. Make the folder first\./);
    await expect(watch(join(folder, 'link'))).rejects.toThrow(/not a folder/);
    await expect(watch('/')).rejects.toThrow(/apart/);
    await expect(watch(join(config().dataDir, 'inner'))).rejects.toThrow(/apart/);
    await expect(watch(folder)).resolves.toMatchObject({ id: expect.any(Number) });
  });
});

test.each([
  [{ address: 'ftp://harbour.example/' }, 'address'],
  [{ address: 'https://me:secret@harbour.example/' }, 'address'],
  [{ interval: 10 }, 'interval'],
  [{ kind: 'folder', address: 'relative/path' }, 'address'],
  [{ kind: 'push' }, 'address'],
  [{ provider: 'two words' }, 'provider'],
  [{ name: ' ' }, 'name'],
])('%o is refused, and its field is named', (change, field) => {
  const parsed = sourceSchema.safeParse({ ...fields, ...change });
  expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([field]);
});

test('the list says how each does, and nothing that opens one', async () => {
  const { token } = await addSource({ ...fields, name: 'Agency', kind: 'push', address: '' });
  const { id } = await feedAt('https://harbour.example/', { trouble: 'Down.', hubSecret: 'hidden', lookedAt: now() });
  await receiveArrived({ name: 'a', bytes: Buffer.from(feedOf(11, 12)), sourceId: id, charset: null });
  const list = await readSources('Asia/Shanghai');
  expect(list.map(({ name, health, broughtToday }) => ({ name, health, broughtToday }))).toEqual([
    { name: 'Agency', health: 'new', broughtToday: 0 },
    { name: 'Harbour Post', health: 'trouble', broughtToday: 2 },
  ]);
  expect(JSON.stringify(list)).not.toMatch(new RegExp(`hidden|${token}|tokenDigest`));
});
