import { mkdir, mkdtemp, open, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { config } from '../lib/platform/config.ts';
import { type ExportFolder, exportFolder } from '../lib/wire/receive-folder.ts';
import { unpackZip } from '../lib/wire/unpack-zip.ts';
import { wireFiles } from './wire-files.ts';

/** Something to be received: a file, or a folder that is one export as a whole. */
export interface Target {
  /** As it is called in progress and reports. */
  label: string;
  what: { file: string } | { folder: ExportFolder };
  /** Where its pictures may lie. */
  folders: string[];
}

/** Where site generators and systems keep pictures in the folder of a site. */
const PICTURES = ['static', 'assets', 'public', 'source', 'wp-content/uploads', 'content/images', 'uploads'];

/**
 * What is to be received of the paths that were named, one after the other: files, those in folders, and what is packed
 * in ZIP files, which is unpacked below the data folder while it is received.
 */
export async function* wireTargets(paths: readonly string[]): AsyncGenerator<Target> {
  for (const path of paths) {
    if (await isZip(path)) yield* targetsInZip(path);
    else if (await isFolder(path)) yield* targetsBelow(path, (found) => found);
    else yield* targetOf(path);
  }
}

/** A list of posts named alone stands for the folder that it lists. */
async function* targetOf(file: string): AsyncGenerator<Target> {
  const folder = basename(file) === 'posts.csv' ? await exportFolder(dirname(file)) : null;
  yield { label: file, what: folder ? { folder } : { file }, folders: [] };
}

async function* targetsBelow(path: string, called: (path: string) => string): AsyncGenerator<Target> {
  const folders = [path, ...PICTURES.map((name) => join(path, name))];
  const folder = await exportFolder(path);
  if (folder) {
    yield { label: called(path), what: { folder }, folders };
    return;
  }
  for (const file of await wireFiles([path])) yield { label: called(file), what: { file }, folders };
}

async function* targetsInZip(path: string): AsyncGenerator<Target> {
  await mkdir(config().dataDir, { recursive: true });
  const into = await mkdtemp(join(config().dataDir, 'unpacked-'));
  try {
    await unpackZip(path, into);
    yield* targetsBelow(into, (found) => found.replace(into, path));
  } finally {
    await rm(into, { recursive: true, force: true });
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function isZip(path: string): Promise<boolean> {
  const handle = await open(path).catch(() => null);
  try {
    const { buffer, bytesRead } = (await handle?.read(Buffer.alloc(4), 0, 4, 0)) ?? { buffer: null, bytesRead: 0 };
    return bytesRead === 4 && buffer?.toString('latin1') === 'PK\u0003\u0004';
  } catch {
    return false;
  } finally {
    await handle?.close();
  }
}
