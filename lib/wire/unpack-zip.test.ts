import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { unpackZip } from './unpack-zip.ts';

/** A ZIP file of these files, made by hand so that it may also say what is not so. */
function zipOf(files: { name: string; data: Buffer; says?: number; encrypted?: boolean }[]): string {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const { name, data, says = data.length, encrypted = false } of files) {
    const packed = deflateRawSync(data);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(encrypted ? 1 : 0, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(data), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(says, 18);
    facts.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), facts, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    entries.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), facts, rest, Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  const path = join(mkdtempSync(join(tmpdir(), 'zip-')), 'a.zip');
  writeFileSync(path, Buffer.concat([...locals, directory, Buffer.from('PK\u0005\u0006', 'latin1'), end]));
  return path;
}

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
