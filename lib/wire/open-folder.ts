import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { faultWords } from '../platform/fault-words.ts';
import { Problem } from '../platform/problem.ts';
import type { Folder } from './format.ts';

const MOST_FILES = 200_000;
const LARGEST_TEXT = 20 * 1024 * 1024;

/** A folder as formats of several files read it, called so in what is said of it. Throws a Problem when it cannot be read. */
export async function openFolder(path: string, called = path): Promise<Folder> {
  const found = await readdir(path, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    throw new Problem(`${called} cannot be read: ${faultWords(error)}.`);
  });
  const files = found.filter((entry) => entry.isFile());
  if (files.length > MOST_FILES) throw new Problem(`${called} holds more than 200,000 files.`);
  const paths = files.map((entry) => relative(path, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const known = new Set(paths);
  return {
    paths: paths.sort(),
    async read(name) {
      if (!known.has(name)) throw new Problem(`There is no ${name} in ${called}.`);
      const file = join(path, name);
      if ((await stat(file)).size > LARGEST_TEXT) throw new Problem(`${name} is larger than 20 MB.`);
      return readFile(file, 'utf8');
    },
  };
}
