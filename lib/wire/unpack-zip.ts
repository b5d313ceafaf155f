import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { Problem } from '../platform/problem.ts';

const MOST_FILES = 200_000;
const MOST_BYTES = 20 * 1024 ** 3;
/** More than this nothing shrinks that anybody exported; what says so is made to fill a disk. */
const MOST_SHRUNK = 300;
const NEVER_TOO_SMALL = 1024 * 1024;

/**
 * Unpacks a ZIP file into a folder that is there. Names that lead out of it, what is encrypted, and what unpacks to far
 * more than anybody exports are refused before anything of them is written.
 * @throws Problem with the reason
 */
export async function unpackZip(path: string, into: string): Promise<void> {
  const zip = await opened(path);
  let files = 0;
  let bytes = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/') || isOfTheMachine(entry.fileName)) continue;
      files += 1;
      bytes += entry.uncompressedSize;
      assertSound(path, entry, files, bytes);
      await unpackEntry(zip, entry, join(into, entry.fileName));
    }
  } catch (error) {
    throw error instanceof Problem ? error : new Problem(`${path} is damaged (${messageOf(error)}).`);
  } finally {
    zip.close();
  }
}

function assertSound(path: string, entry: Entry, files: number, bytes: number): void {
  const { compressedSize, uncompressedSize, fileName } = entry;
  if (files > MOST_FILES) throw new Problem(`${path} holds more than 200,000 files.`);
  if (bytes > MOST_BYTES) throw new Problem(`${path} unpacks to more than 20 GB.`);
  if (uncompressedSize > NEVER_TOO_SMALL && uncompressedSize > compressedSize * MOST_SHRUNK)
    throw new Problem(`${path}: ${fileName} unpacks to ${MOST_SHRUNK} times its size and more.`);
  if (entry.isEncrypted()) throw new Problem(`${path} is encrypted; unpack it first.`);
}

/** What operating systems put beside the files of others. */
function isOfTheMachine(name: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$)/.test(name);
}

async function opened(path: string): Promise<ZipFile> {
  try {
    // Sizes that an entry does not keep to, and names that lead elsewhere, are errors there.
    return await openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true });
  } catch (error) {
    throw new Problem(`${path} is no ZIP file that can be read (${messageOf(error)}).`);
  }
}

async function unpackEntry(zip: ZipFile, entry: Entry, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  const from = await zip.openReadStreamPromise(entry);
  let written = 0;
  const measured = new Transform({
    transform(chunk: Buffer, _, done) {
      written += chunk.length;
      done(written > entry.uncompressedSize ? new Problem(`${entry.fileName} is larger than it says.`) : null, chunk);
    },
  });
  await pipeline(from, measured, createWriteStream(to, { flags: 'wx' }));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
