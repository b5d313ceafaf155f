import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { zipOf } from './fixtures/zip-of.ts';
import { unpackZip } from './unpack-zip.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'unpacked-'));
const words = Buffer.from('Words of a text.');

test('files come out in their folders, without what an operating system put beside them', async () => {
  const into = folder();
  await unpackZip(
    zipOf([
      { name: 'posts.csv', data: words },
      { name: 'posts/1.html', data: words },
      { name: '__MACOSX/._posts.csv', data: words },
    ]),
    into,
  );
  expect(readFileSync(join(into, 'posts/1.html'))).toEqual(words);
  expect(() => readFileSync(join(into, '__MACOSX/._posts.csv'))).toThrow();
});

test.each([
  ['a name that leads out', [{ name: '../evil.txt', data: words }], /invalid relative path/],
  ['a name from the root', [{ name: '/evil.txt', data: words }], /absolute path/],
  ['a bomb', [{ name: 'a', data: Buffer.alloc(50_000_000) }], /unpacks to 300 times its size/],
  ['a file larger than it says', [{ name: 'a', data: Buffer.alloc(100_000, 'x'), says: 10 }], /damaged|larger than/],
  ['a smaller one', [{ name: 'a', data: words, says: 1000 }], /damaged/],
  ['an encrypted one', [{ name: 'a', data: words, encrypted: true }], /is encrypted/],
])('%s is refused', async (_, files, reason) => {
  await expect(unpackZip(zipOf(files), folder())).rejects.toThrow(reason);
});

test('what is no ZIP file is refused', async () => {
  const path = join(folder(), 'a.zip');
  writeFileSync(path, 'PK\u0003\u0004 and then nothing');
  await expect(unpackZip(path, folder())).rejects.toThrow(/is no ZIP file that can be read/);
});
