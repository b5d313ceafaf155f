import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { read } from '../db/database.ts';
import { knownMedium } from '../db/queries/newsroom/media.ts';
import { acceptPicture } from '../lib/media/accept-picture.ts';
import { digest } from '../lib/platform/digest.ts';
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
      const bytes = await readFile(localPath(file, name));
      const key = dryRun ? digest(bytes) : await acceptPicture(bytes, name);
      const known = await read((db) => knownMedium(db, key));
      found.set(name, { key, alt: known?.alt ?? '', credit: known?.credit ?? null });
    } catch (error) {
      if (!(error instanceof Problem) && !(error instanceof Error && 'code' in error)) throw error;
      tell(`${file}: the picture ${name}: ${error.message}`);
    }
  }
  return (name, type) => (type === 'picture' ? (found.get(name) ?? null) : null);
}

/** Where a picture lies. Nothing outside the folder of the text is a picture of it. */
function localPath(file: string, name: string): string {
  const folder = dirname(resolve(file));
  const path = resolve(folder, decodeURI(name.split('?')[0] ?? ''));
  const below = relative(folder, path);
  if (/^\w+:/.test(name) || below.startsWith('..') || isAbsolute(below))
    throw new Problem('only files beside the text, or in a folder below it, are taken.');
  return path;
}
