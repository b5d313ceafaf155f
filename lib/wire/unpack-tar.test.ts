import { mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create } from 'tar';
import { expect, test } from 'vitest';
import { Problem } from '../platform/problem.ts';
import { unpackTar } from './unpack-tar.ts';

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'tar-'));
}

async function packed(gzip: boolean): Promise<string> {
  const from = folder();
  mkdirSync(join(from, 'posts'));
  writeFileSync(join(from, 'posts/a.md'), 'A');
  symlinkSync('/etc/passwd', join(from, 'posts/b.md'));
  const file = join(folder(), 'x.tar');
  await create({ file, cwd: from, gzip }, ['posts']);
  return file;
}

test.each([false, true])('files come out, links do not (gzip: %s)', async (gzip) => {
  const into = folder();
  await unpackTar(await packed(gzip), into);
  expect(readdirSync(join(into, 'posts'))).toEqual(['a.md']);
});

test('a name that leads out is refused', async () => {
  const from = folder();
  writeFileSync(join(from, 'a'), 'A');
  const file = join(folder(), 'x.tar');
  mkdirSync(join(from, 'deep'));
  await create({ file, cwd: join(from, 'deep'), preservePaths: true }, ['../a']);
  await expect(unpackTar(file, folder())).rejects.toThrow(/not to be trusted .*\.\./);
});

test('what is cut off or no tar is a Problem', async () => {
  const file = join(folder(), 'x.tar');
  writeFileSync(file, Buffer.alloc(3000, 'words'));
  await expect(unpackTar(file, folder())).rejects.toThrow(Problem);
});
