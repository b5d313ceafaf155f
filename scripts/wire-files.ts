import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const byName = new Intl.Collator('en', { numeric: true }).compare;

/** A file or folder that lies in another. */
interface Lying {
  path: string;
  isFolder: boolean;
}

/** What lies in a folder, by name; hidden things are no files, and links lead elsewhere. */
export async function lyingIn(folder: string): Promise<Lying[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => !entry.name.startsWith('.') && (entry.isFile() || entry.isDirectory()))
    .toSorted((a, b) => byName(a.name, b.name))
    .map((entry) => ({ path: join(folder, entry.name), isFolder: entry.isDirectory() }));
}
