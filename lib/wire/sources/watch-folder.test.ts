import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { closeDoors } from '../../../db/database.ts';
import { prepareDatabase } from '../../../scripts/prepare-database.ts';
import { config } from '../../platform/config.ts';
import { now } from '../../platform/now.ts';
import { rows } from '../fixtures/archive.ts';
import { receiveArrived } from '../receive-arrived.ts';
import { copyOf, feedOf, sourceNow } from './fixtures/sources.ts';
import type { Receive } from './receive.ts';
import { addSource } from './source-acts.ts';
import { folderWatch } from './watch-folder.ts';

let folder: string;
let id: number;
const today = new Date(now()).toISOString().slice(0, 10);

beforeAll(() => prepareDatabase(config()));
afterAll(closeDoors);
beforeEach(async () => {
  for (const table of ['wire_versions', 'wire_copy', 'wire_sources']) await rows(`DELETE FROM ${table} RETURNING 1`);
  folder = mkdtempSync(join(tmpdir(), 'shine-watched-'));
  ({ id } = await addSource({ kind: 'folder', name: 'Incoming', address: folder, provider: 'agency', interval: 10 }));
  return () => rmSync(folder, { recursive: true });
});

const put = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content);
const files = (...below: string[]) => {
  const path = join(folder, ...below);
  return existsSync(path) ? readdirSync(path).toSorted() : [];
};

/** Watches as one process does. */
function process(receive: Receive = receiveArrived) {
  const watch = folderWatch(receive);
  const never = new AbortController().signal;
  return { look: async () => watch(await sourceNow(id), never) };
}

test('a file is read when two looks have seen it the same, and put away', async () => {
  const { look } = process();
  put('one.xml', feedOf(1, 2));
  await look();
  expect(await copyOf(id)).toBe(0);
  await look();
  expect(await copyOf(id)).toBe(2);
  expect(files()).toEqual(['done']);
  expect(files('done', today)).toEqual(['one.xml']);
  expect(await sourceNow(id)).toMatchObject({ brought: 2, trouble: null, failures: 0 });
});

test('a file that is still being written is left alone', async () => {
  const { look } = process();
  const text = feedOf(1);
  for (let length = 20; length < text.length; length += 60) {
    put('one.xml', text.slice(0, length));
    await look();
  }
  put('one.xml', text);
  await look();
  expect(files()).toEqual(['one.xml']);
  await look();
  expect([await copyOf(id), files('done', today)]).toEqual([1, ['one.xml']]);
});

test('what cannot be read goes to failed/ with the reason beside it', async () => {
  const { look } = process();
  put('broken.xml', feedOf(1).slice(0, -30));
  put('words.txt', 'words');
  put('empty.xml', '');
  await look();
  await look();
  expect(files()).toEqual(['failed']);
  expect(files('failed')).toEqual([
    'broken.xml',
    'broken.xml.reason.txt',
    'empty.xml',
    'empty.xml.reason.txt',
    'words.txt',
    'words.txt.reason.txt',
  ]);
  expect(readFileSync(join(folder, 'failed/broken.xml.reason.txt'), 'utf8')).toMatch(
    /^broken\.xml: Line \d+: unclosed/,
  );
  expect(await sourceNow(id)).toMatchObject({ trouble: null });
});

test('what is larger than 20 MB is kept whole in failed/, with the reason and the way that it can take', async () => {
  const { look } = process();
  put('large.xml', '');
  truncateSync(join(folder, 'large.xml'), 20 * 1024 * 1024 + 1);
  put('one.xml', feedOf(1));
  await look();
  await look();
  expect(files('failed')).toEqual(['large.xml', 'large.xml.reason.txt']);
  expect(statSync(join(folder, 'failed/large.xml')).size).toBe(20 * 1024 * 1024 + 1);
  expect(readFileSync(join(folder, 'failed/large.xml.reason.txt'), 'utf8')).toMatch(/larger than 20 MB.*npm run wire/);
  // It keeps nothing else from being read.
  expect([await copyOf(id), files('done', today)]).toEqual([1, ['one.xml']]);
});

test('a name that is taken there gets a number, and nothing is written over', async () => {
  const { look } = process();
  for (const number of [1, 2, 3]) {
    put('one.xml', feedOf(number));
    await look();
    await look();
  }
  expect(files('done', today)).toEqual(['one-2.xml', 'one-3.xml', 'one.xml']);
  expect(readFileSync(join(folder, 'done', today, 'one.xml'), 'utf8')).toContain('Story 1');
});

test('links, folders and what is not whole are left alone', async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'shine-elsewhere-'));
  writeFileSync(join(elsewhere, 'secret.xml'), feedOf(9));
  symlinkSync(join(elsewhere, 'secret.xml'), join(folder, 'link.xml'));
  symlinkSync(elsewhere, join(folder, 'linked'));
  mkdirSync(join(folder, 'inner'));
  for (const name of ['.hidden.xml', 'one.xml.part', 'one.xml.tmp', 'one.xml~']) put(name, feedOf(1));
  const { look } = process();
  await look();
  await look();
  expect(await copyOf(id)).toBe(0);
  expect(files()).toContain('link.xml');
  rmSync(elsewhere, { recursive: true });
});

test('a link in place of done/ leads no file elsewhere, and is told of', async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'shine-elsewhere-'));
  symlinkSync(elsewhere, join(folder, 'done'));
  put('one.xml', feedOf(1));
  const { look } = process();
  await look();
  await look();
  expect(readdirSync(elsewhere)).toEqual([]);
  expect(files()).toEqual(['done', 'one.xml']);
  expect((await sourceNow(id)).trouble).toMatch(/not a folder of its own/);
  rmSync(elsewhere, { recursive: true });
});

test('whoever dies between filing and putting away files nothing twice', async () => {
  put('one.xml', feedOf(1, 2));
  const dying = process(async (arrived) => {
    await receiveArrived(arrived);
    throw new Error('killed');
  });
  await dying.look();
  await expect(dying.look()).rejects.toThrow('killed');
  expect([await copyOf(id), files()]).toEqual([2, ['one.xml']]);
  const next = process();
  await next.look();
  await next.look();
  expect([await copyOf(id), files('done', today)]).toEqual([2, ['one.xml']]);
  expect(await rows('SELECT count(*) AS versions FROM wire_versions')).toEqual([{ versions: 2 }]);
});

test('files are filed in the order they came in', async () => {
  const names: string[] = [];
  const { look } = process(async (arrived) => {
    names.push(arrived.name);
    return receiveArrived(arrived);
  });
  put('b.xml', feedOf(1));
  await new Promise((resolve) => setTimeout(resolve, 20));
  put('a.xml', feedOf(2));
  await look();
  await look();
  expect(names).toEqual(['b.xml', 'a.xml']);
});

test('a folder that is gone is trouble, and well again when it is back', async () => {
  const { look } = process();
  rmSync(folder, { recursive: true });
  await look();
  expect(await sourceNow(id)).toMatchObject({
    failures: 1,
    trouble: expect.stringContaining('cannot be read: it is not there.'),
  });
  mkdirSync(folder);
  await look();
  expect(await sourceNow(id)).toMatchObject({ failures: 0, trouble: null });
});
