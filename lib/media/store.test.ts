import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { config } from '../platform/config.ts';
import { mediaDir } from './disk-store.ts';
import { store } from './store.ts';

const stored = (path: string) => readFileSync(join(mediaDir(), path), 'utf8');
const beside = (path: string) => readdirSync(dirname(join(mediaDir(), path)));

/** A file outside the store. */
function outside(name: string, words: string): string {
  const path = join(config().dataDir, name);
  writeFileSync(path, words);
  return path;
}

test('the store is a folder of the data folder, made when it is needed', async () => {
  expect(mediaDir()).toBe(join(config().dataDir, 'media'));
  expect(existsSync(mediaDir())).toBe(false);
  await store.put('first/a.txt', Buffer.from('one'));
  expect(stored('first/a.txt')).toBe('one');
});

test('a file is written whole, and nothing lies beside it', async () => {
  await store.put('whole/a.txt', Buffer.from('one'));
  await store.copyIn('whole/b.txt', outside('b.txt', 'two'));
  expect([stored('whole/a.txt'), stored('whole/b.txt')]).toEqual(['one', 'two']);
  expect(beside('whole/a.txt').toSorted()).toEqual(['a.txt', 'b.txt']);
});

test('what is stored again takes the place of what was there', async () => {
  await store.put('again/a.txt', Buffer.from('a long first text'));
  await store.put('again/a.txt', Buffer.from('short'));
  expect(stored('again/a.txt')).toBe('short');
});

test('a file that cannot be copied leaves what was there', async () => {
  await store.put('kept/a.txt', Buffer.from('one'));
  await expect(store.copyIn('kept/a.txt', join(config().dataDir, 'not-there.txt'))).rejects.toThrow(/ENOENT/);
  expect(stored('kept/a.txt')).toBe('one');
  expect(beside('kept/a.txt')).toEqual(['a.txt']);
});

test('a copy is a file of its own', async () => {
  const original = outside('original.txt', 'one');
  await store.copyIn('copy/a.txt', original);
  writeFileSync(original, 'changed');
  expect(stored('copy/a.txt')).toBe('one');
});

test('a place that is a folder is an error, no file of it is lost and nothing is left behind', async () => {
  mkdirSync(join(mediaDir(), 'folder/a.txt'), { recursive: true });
  await store.put('folder/a.txt/b.txt', Buffer.from('one'));
  await expect(store.put('folder/a.txt', Buffer.from('two'))).rejects.toThrow();
  expect(stored('folder/a.txt/b.txt')).toBe('one');
  expect(beside('folder/a.txt')).toEqual(['a.txt']);
});

test('whoever comes at once to store the same file is served alike', async () => {
  const bytes = Buffer.alloc(200_000, 'x');
  await Promise.all(Array.from({ length: 8 }, () => store.put('crowd/a.txt', bytes)));
  expect(stored('crowd/a.txt')).toHaveLength(200_000);
  expect(beside('crowd/a.txt')).toEqual(['a.txt']);
});
