import { randomUUID } from 'node:crypto';
import { access, copyFile, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { config } from '../platform/config.ts';
import { diskProblem } from './disk-problem.ts';
import type { MediaStore } from './store.ts';

/** The folder of DATA_DIR that holds the files of media. */
export function mediaDir(): string {
  return join(config().dataDir, 'media');
}

/** Files in a folder of this machine. */
export const diskStore: MediaStore = {
  put: (path, bytes) => inPlace(path, (temporary) => writeFile(temporary, bytes)),
  copyIn: (path, from) => inPlace(path, (temporary) => copyFile(from, temporary)),
  moveIn: (path, from) => inPlace(path, (temporary) => moved(from, temporary)),
  get: (path) => readFile(join(mediaDir(), path)).catch(nothingThere),
  has: (path) =>
    access(join(mediaDir(), path)).then(
      () => true,
      () => false,
    ),
  list: async (folder) => (await readdir(join(mediaDir(), folder)).catch(nothingThere)) ?? [],
  remove: (path) => rm(join(mediaDir(), path), { force: true }),
};

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
    throw diskProblem(mediaDir(), error);
  }
}

/** Renames a file; where the store lies on another disk, copies it and removes the first. */
async function moved(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    await copyFile(from, to);
    await rm(from, { force: true });
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

function nothingThere(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
