import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { read } from '../db/database.ts';
import { knownMedium } from '../db/queries/newsroom/media.ts';
import { acceptPicture, MOST_PICTURE_BYTES } from '../lib/media/accept-picture.ts';
import { digest } from '../lib/platform/digest.ts';
import { printable } from '../lib/platform/printable.ts';
import { Problem } from '../lib/platform/problem.ts';
import type { FindMedia } from '../lib/wire/formats/markdown/context.ts';

/**
 * Takes the pictures that lie beside a Markdown file, or in a folder below it, into the paper, and returns how to find
 * them by the names the text gives. One that is not there or cannot be taken is told of, and not found. In a dry run
 * they are only looked for.
 */
export async function takeLocalPictures(
  file: string,
  names: readonly string[],
  { dryRun, tell }: { dryRun: boolean; tell(sentence: string): void },
): Promise<FindMedia> {
  const found = new Map<string, NonNullable<ReturnType<FindMedia>>>();
  for (const name of names) {
    try {
      const bytes = await readPicture(await localPath(file, name));
      const key = dryRun ? digest(bytes) : await acceptPicture(bytes, name);
      const known = await read((db) => knownMedium(db, key));
      found.set(name, { key, alt: known?.alt ?? '', credit: known?.credit ?? null });
    } catch (error) {
      if (!(error instanceof Problem) && !(error instanceof Error && 'code' in error)) throw error;
      tell(printable(`${file}: the picture ${name}: ${error.message}`));
    }
  }
  return (name, type) => (type === 'picture' ? (found.get(name) ?? null) : null);
}

/** Where a picture lies. Nothing outside the folder of the text is a picture of it, whatever a link there points to. */
async function localPath(file: string, name: string): Promise<string> {
  const folder = await realpath(dirname(resolve(file)));
  const path = resolve(folder, spelledOut(name.split('?')[0] ?? ''));
  if (/^\w+:/.test(name) || !isBelow(folder, path) || !isBelow(folder, await realpath(path)))
    throw new Problem('only files beside the text, or in a folder below it, are taken.');
  return path;
}

/** The bytes of a file that can be a picture: what is none, or too large, is not opened. */
async function readPicture(path: string): Promise<Buffer> {
  const { size, isFile } = await stat(path).then((found) => ({ size: found.size, isFile: found.isFile() }));
  if (!isFile) throw new Problem('it is no file.');
  if (size > MOST_PICTURE_BYTES) throw new Problem('it is larger than 60 MB.');
  return readFile(path);
}

function isBelow(folder: string, path: string): boolean {
  const below = relative(folder, path);
  return !below.startsWith('..') && !isAbsolute(below);
}

function spelledOut(name: string): string {
  try {
    return decodeURI(name);
  } catch {
    return name;
  }
}
