import type { Stats } from 'node:fs';
import { x as extract, type ReadEntry } from 'tar';
import { Problem } from '../platform/problem.ts';

const MOST_FILES = 200_000;
const MOST_BYTES = 20 * 1024 ** 3;

/**
 * Unpacks a tar file, plain or gzip, into a folder that is there. Only files are taken, no links; names that lead out of
 * the folder, and more than anybody exports, are refused.
 * @throws Problem with the reason
 */
export async function unpackTar(path: string, into: string): Promise<void> {
  let files = 0;
  let bytes = 0;
  const isBeyond = () => files > MOST_FILES || bytes > MOST_BYTES;
  // Whatever is thrown in here nobody catches; what is beyond is left packed, and told of at the end.
  const isWanted = (_: string, entry: Stats | ReadEntry) => {
    if (!('type' in entry) || entry.type !== 'File' || isBeyond()) return false;
    files += 1;
    bytes += entry.size;
    return !isBeyond();
  };
  try {
    await extract({ file: path, cwd: into, strict: true, filter: isWanted, noChmod: true, noMtime: true });
  } catch (error) {
    throw new Problem(`${path} is damaged, or not to be trusted (${error instanceof Error ? error.message : error}).`);
  }
  if (isBeyond()) throw new Problem(`${path} holds more than 200,000 files or 20 GB.`);
}
