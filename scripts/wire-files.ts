import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const byName = new Intl.Collator('en', { numeric: true }).compare;

/** The files that were named, and those in the folders that were, however deep, by name; hidden ones are no files. */
export async function wireFiles(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    // What does not exist is named in the report like any other file that cannot be read.
    files.push(...(isFolder ? await filesBelow(path) : [path]));
  }
  return files;
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.toSorted((a, b) => byName(a.name, b.name))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) for (const file of await filesBelow(path)) found.push(file);
    else if (entry.isFile()) found.push(path);
  }
  return found;
}
