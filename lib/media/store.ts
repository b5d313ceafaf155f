import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { config } from '../platform/config.ts';
import { Problem } from '../platform/problem.ts';

/** Where the files of media are kept: a folder of DATA_DIR. Paths in the database are below it. */
export function mediaDir(): string {
  return join(config().dataDir, 'media');
}

/** Writes a file into the store, whole or not at all. */
export async function storeBytes(path: string, bytes: Uint8Array): Promise<void> {
  await inPlace(path, (temporary) => writeFile(temporary, bytes));
}

/** Copies a file into the store, whole or not at all. */
export async function storeFile(path: string, from: string): Promise<void> {
  await inPlace(path, (temporary) => copyFile(from, temporary));
}

async function inPlace(path: string, write: (temporary: string) => Promise<void>): Promise<void> {
  const target = join(mediaDir(), path);
  // Two containers on one volume may both be process 1.
  const temporary = `${target}.${randomUUID()}.part`;
  try {
    await mkdir(dirname(target), { recursive: true });
    await write(temporary);
    await flushed(temporary);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (/^(ENOSPC|EDQUOT|EROFS|EACCES|EPERM)$/.test(code))
      throw new Problem(
        `The media folder ${mediaDir()} cannot be written (${code}); make room there, or make it writable.`,
      );
    throw error;
  }
}

/** A row of the database outlives a power cut; so must the file that it names. */
async function flushed(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
