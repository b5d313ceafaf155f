import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { faultWords } from '../platform/fault-words.ts';
import { Problem } from '../platform/problem.ts';

/** A folder that something is exported into. */
export interface Folder {
  /** Writes a file below the folder, and the folders it stands in. */
  write(name: string, bytes: Buffer): Promise<void>;
  /** Adds to the end of a file that this export has begun. */
  append(name: string, text: string): Promise<void>;
  /** Ends every file that was added to. */
  close(): Promise<void>;
}

/**
 * Opens a new folder to export into.
 * @throws Problem when there is something in it: nothing is written over
 */
export async function openFolder(path: string): Promise<Folder> {
  const root = resolve(path);
  await mkdir(root, { recursive: true }).catch((error: unknown) => {
    throw new Problem(`${path} cannot be made: ${faultWords(error)}. Name another folder.`);
  });
  if ((await readdir(root)).length > 0)
    throw new Problem(`${path} is not empty; nothing was written. Name a folder that is empty or not there yet.`);
  const streams = new Map<string, WriteStream>();

  async function placeOf(name: string): Promise<string> {
    const place = join(root, name);
    if (relative(root, place).startsWith('..')) throw new Error(`${name} leaves the folder.`);
    await mkdir(dirname(place), { recursive: true });
    return place;
  }

  return {
    async write(name, bytes) {
      await writeFile(await placeOf(name), bytes);
    },
    async append(name, text) {
      let stream = streams.get(name);
      if (!stream) {
        stream = createWriteStream(await placeOf(name));
        streams.set(name, stream);
      }
      if (!stream.write(text)) await once(stream, 'drain');
    },
    async close() {
      await Promise.all(
        [...streams.values()].map(async (stream) => {
          stream.end();
          await once(stream, 'close');
        }),
      );
    },
  };
}
