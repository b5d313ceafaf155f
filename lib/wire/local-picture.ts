import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { MOST_PICTURE_BYTES } from '../media/accept-picture.ts';
import { Problem } from '../platform/problem.ts';

/** A picture that lies in a folder here. */
export interface LocalPicture {
  bytes: Buffer;
  name: string;
}

const MOST_STEPS = 12;
/** What WordPress puts behind the name of the smaller files it makes. */
const SIZE = /-\d{2,5}x\d{2,5}(?=\.\w+$)/;

/**
 * Finds the file of a picture in a folder of uploads ("wp-content/uploads", "content/images") by the path in its
 * address, whichever part of that the folder stands for; the picture in its full size rather than one that was made
 * smaller. Nothing outside the folder is found, whatever a link there points to.
 * @throws Problem when the file is too large to be a picture
 */
export async function localPicture(folder: string, address: string): Promise<LocalPicture | null> {
  const root = await realpath(resolve(folder)).catch(() => null);
  if (root === null) return null;
  for (const path of pathsFor(address)) {
    const found = await fileAt(root, path);
    if (found) return found;
  }
  return null;
}

function pathsFor(address: string): string[] {
  const segments = pathOf(address)
    .split('/')
    .filter((part) => part && part !== '.' && part !== '..');
  const fewest = Math.min(segments.length, 2);
  const tails = segments
    .map((_, from) => segments.slice(from))
    .filter((tail) => tail.length >= fewest)
    .slice(-MOST_STEPS)
    .map((tail) => tail.join('/'));
  return tails.flatMap((tail) => (SIZE.test(tail) ? [tail.replace(SIZE, ''), tail] : [tail]));
}

function pathOf(address: string): string {
  const path = URL.canParse(address) ? new URL(address).pathname : (address.split(/[?#]/)[0] ?? '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function fileAt(root: string, path: string): Promise<LocalPicture | null> {
  if (path.includes('\0')) return null;
  const real = await realpath(join(root, path)).catch(() => null);
  if (real === null || !isBelow(root, real)) return null;
  const stats = await stat(real);
  if (!stats.isFile()) return null;
  if (stats.size > MOST_PICTURE_BYTES) throw new Problem('its file is larger than 60 MB');
  return { bytes: await readFile(real), name: basename(real) };
}

function isBelow(folder: string, path: string): boolean {
  const below = relative(folder, path);
  return below !== '' && !below.startsWith('..') && !isAbsolute(below);
}

/** The folder that a file lies in. */
export function folderOf(file: string): string {
  return dirname(resolve(file));
}
