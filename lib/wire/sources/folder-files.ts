import { constants } from 'node:fs';
import { lstat, mkdir, open, readdir, realpath, rename, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { faultWords } from '../../platform/fault-words.ts';
import { Problem } from '../../platform/problem.ts';

/** A file of a watched folder as it was seen at one look. */
export interface SeenFile {
  name: string;
  size: number;
  /** UTC ms, with fractions. */
  changedAt: number;
}

const LARGEST = 20 * 1024 * 1024;
/** Names under which others write what is not whole yet, and what is ours. */
const NOT_WHOLE = /^\.|~$|\.(tmp|temp|part|partial|filepart|crdownload|swp|writing)$/i;

/** The files that lie in a folder itself, the oldest first; what leads elsewhere is none. */
export async function filesIn(folder: string): Promise<SeenFile[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw new Problem(`The folder ${folder} cannot be read: ${faultWords(error)}.`);
  });
  const files: SeenFile[] = [];
  for (const entry of entries) {
    if (!entry.isFile() || NOT_WHOLE.test(entry.name)) continue;
    const stats = await lstat(join(folder, entry.name)).catch(() => null);
    if (stats?.isFile()) files.push({ name: entry.name, size: stats.size, changedAt: stats.mtimeMs });
  }
  return files.toSorted((a, b) => a.changedAt - b.changedAt || (a.name < b.name ? -1 : 1));
}

/**
 * Reads a file as it was seen; null when it has changed since or gone. Never what a link leads to.
 * @throws Problem when it is too large or cannot be read
 */
export async function readSeen(folder: string, seen: SeenFile): Promise<Buffer | null> {
  if (seen.size > LARGEST) throw new Problem('It is larger than 20 MB: bring it in with npm run wire -- <path>.');
  const path = join(folder, seen.name);
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ELOOP') return null;
      throw new Problem(`It cannot be read: ${faultWords(error)}.`);
    },
  );
  if (!file) return null;
  try {
    const before = await file.stat();
    if (!before.isFile() || before.size !== seen.size) return null;
    const bytes = await file.readFile();
    const after = await file.stat();
    const isStill = after.mtimeMs === seen.changedAt && after.size === seen.size && bytes.length === seen.size;
    return isStill ? bytes : null;
  } finally {
    await file.close();
  }
}

/** Moves a file into a folder below its own, under a name that is free there. Returns where it is. */
export async function moveBelow(folder: string, name: string, ...below: string[]): Promise<string> {
  let target = folder;
  for (const part of below) {
    target = join(target, part);
    await mkdir(target).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw unmovable(name, error);
    });
    // A link that somebody put there would lead our files elsewhere.
    if (!(await lstat(target)).isDirectory()) throw new Problem(`${target} is not a folder of its own.`);
  }
  if (!(await realpath(target)).startsWith(await realpath(folder))) throw new Problem(`${target} is elsewhere.`);
  const path = join(target, await freeName(target, name));
  await rename(join(folder, name), path).catch((error: NodeJS.ErrnoException) => {
    throw unmovable(name, error);
  });
  return path;
}

/** Writes why a file failed beside it. */
export async function writeReason(path: string, reason: string): Promise<void> {
  await writeFile(`${path}.reason.txt`, `${reason}\n`, { flag: 'wx' }).catch(() => undefined);
}

async function freeName(folder: string, name: string): Promise<string> {
  const taken = new Set(await readdir(folder));
  const { name: stem, ext } = parse(name);
  let free = name;
  for (let number = 2; taken.has(free) || taken.has(`${free}.reason.txt`); number += 1)
    free = `${stem}-${number}${ext}`;
  return free;
}

function unmovable(name: string, error: unknown): Problem {
  return new Problem(
    `${name} was read and cannot be moved: ${faultWords(error)}. Give the paper the right to write in the folder.`,
  );
}
