import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { config } from '../platform/config.ts';
import { Problem } from '../platform/problem.ts';
import { archiveLine, gathered, referencePage, writeTestFile } from './fixtures/archive.ts';
import { openFile } from './open-file.ts';

const archive = `${archiveLine()}\n${archiveLine({ id: 'test-2' })}\n`;

async function contentOf(path: string): Promise<string> {
  const { bytes } = await openFile(path);
  return Buffer.concat(await gathered(bytes)).toString('utf8');
}

async function formatOf(path: string): Promise<string> {
  const { recognised, close } = await openFile(path);
  close();
  if ('format' in recognised) return recognised.format.format.name;
  return 'refused' in recognised ? recognised.refused : recognised.setAside;
}

async function problemOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => 'no problem',
    (thrown: unknown) => thrown,
  );
  return error instanceof Problem ? error.message : `no Problem: ${error}`;
}

test.each([
  ['archive.jsonl', archive],
  ['archive.jsonl.gz', gzipSync(archive)],
  ['plain.gz', archive],
  ['zipped.txt', gzipSync(archive)],
  ['no-name-to-speak-of', gzipSync(archive)],
])('%s is read by what is in it, not by its name', async (name, bytes) => {
  const path = writeTestFile(name, bytes);
  expect(await formatOf(path)).toBe('archive-jsonl');
  expect(await contentOf(path)).toBe(archive);
});

test('a gzip file of several members is read to its end', async () => {
  const members = Buffer.concat([gzipSync(archive), gzipSync(archive)]);
  expect(await contentOf(writeTestFile('members.gz', members))).toBe(archive + archive);
});

test.each([
  ['page-text', referencePage],
  ['page-text', `\uFEFF${referencePage.replaceAll('\n', '\r\n')}`],
  ['page-text', `\n\n${referencePage}`],
  ['markdown', '---\ntitle: Ferry\n---\nText.'],
  ['markdown', '\uFEFF---\r\ntitle: Ferry\r\n---\r\nText.'],
  ['archive-jsonl', `\uFEFF${archive}`],
  ['archive-jsonl', `\n${archive}`],
])('%s is recognised', async (format, text) => {
  expect(await formatOf(writeTestFile('file', text))).toBe(format);
  expect(await formatOf(writeTestFile('file.gz', gzipSync(text)))).toBe(format);
});

test('an article page of a department is recognised by its breadcrumb of one step', async () => {
  const page = 'Opinion\n\nFerries are better\n\nKe Jiayun\n  08:28 UTC+8, 2025-02-13\n\nThey are.\n\nSource: SHINE\n';
  expect(await formatOf(writeTestFile('opinion.txt', page))).toBe('page-text');
});

test('the content is whole when a file is much larger than what it is recognised by', async () => {
  const long = archive.repeat(5000);
  expect(await contentOf(writeTestFile('long.jsonl', long))).toBe(long);
  expect(await contentOf(writeTestFile('long.jsonl.gz', gzipSync(long)))).toBe(long);
});

test('progress counts the bytes of the file as it stands on the disk', async () => {
  const zipped = gzipSync(archive.repeat(5000));
  const file = await openFile(writeTestFile('progress.gz', zipped));
  await gathered(file.bytes);
  expect(file.progress()).toEqual({ read: zipped.length, of: zipped.length });
});

test('a gzip file that was cut off is read up to the cut, and then is a problem', async () => {
  const lines = Array.from({ length: 20_000 }, (_, at) => archiveLine({ id: `cut-${at}`, title: `${Math.sin(at)}` }));
  const zipped = gzipSync(lines.join('\n'));
  const path = writeTestFile('cut.gz', zipped.subarray(0, zipped.length / 2));
  const { recognised, bytes } = await openFile(path);
  let read = 0;
  const reading = (async () => {
    for await (const chunk of bytes) read += chunk.length;
  })();
  expect(await problemOf(reading)).toBe(`${path} is damaged or cut off: what it holds cannot be unpacked.`);
  expect(recognised).toMatchObject({ format: { format: { name: 'archive-jsonl' } } });
  expect(read).toBeGreaterThan(100_000);
});

test('a gzip file that was cut off at its beginning is a problem at once', async () => {
  const path = writeTestFile('cut-early.gz', gzipSync(archive).subarray(0, 15));
  expect(await problemOf(openFile(path))).toMatch(/cut-early\.gz is damaged or cut off: /);
});

test('a gzip file whose bytes were changed is a problem', async () => {
  const zipped = gzipSync(archive);
  zipped.fill(0xff, 20, 60);
  expect(await problemOf(contentOf(writeTestFile('changed.gz', zipped)))).toMatch(/is damaged or cut off: /);
});

test.each([
  ['empty', '', /^it is empty$/],
  ['empty.gz', gzipSync(''), /^it is empty$/],
  ['blank.txt', '\n \n', /^it is empty$/],
  ['nul.bin', Buffer.alloc(1000), /^it holds nothing but null bytes: its text was lost/],
  ['large-nul.bin', Buffer.alloc(200_000), /^it holds nothing but null bytes in its first 64 KB: /],
  ['large-blank.txt', ' '.repeat(200_000), /^it begins with 64 KB of blanks/],
  ['one-byte', 'x', /^it is a text, in none of the formats/],
  ['page.html', '<!doctype html><title>News / World</title>', /^it is a page of HTML, in none/],
  ['list.json', '[{"id": 1}]', /^it is JSON, in none of the formats/],
  ['schema.json', '{"$schema": "x"}', /^it is JSON, in none of the formats/],
  ['picture.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /^a picture \(image\/a?png\)/],
  ['folder.zip', Buffer.from('504b03041400000000000000000000000000', 'hex'), /^it is a packed folder/],
])('%s is none of our formats', async (name, bytes, reason) => {
  expect(await formatOf(writeTestFile(name, bytes))).toMatch(reason);
});

test('a file that does not exist is a problem that names it', async () => {
  const path = join(config().dataDir, 'missing.jsonl');
  expect(await problemOf(openFile(path))).toBe(`${path} cannot be read: it is not there.`);
});

test('a folder is a problem', async () => {
  const path = join(config().dataDir, 'folder');
  mkdirSync(path);
  expect(await problemOf(openFile(path))).toBe(`${path} is not a file.`);
});

test('a file that may not be read is a problem like others', () => {
  const path = writeTestFile('locked.jsonl', archive);
  chmodSync(config().dataDir, 0o755);
  chmodSync(path, 0o000);
  const child = spawnSync(process.execPath, [
    '--input-type=module',
    '--eval',
    `const { openFile } = await import(${JSON.stringify(new URL('./open-file.ts', import.meta.url).href)});
     if (process.getuid() === 0) process.setuid(65534);
     await openFile(${JSON.stringify(path)}).catch((error) => console.log(error.name, error.message));`,
  ]);
  expect(child.stdout.toString().trim()).toBe(`Problem ${path} cannot be read: the paper may not go there.`);
  expect(child.status).toBe(0);
});
