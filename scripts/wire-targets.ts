import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { constants, gunzipSync } from 'node:zlib';
import { config } from '../lib/platform/config.ts';
import { Problem } from '../lib/platform/problem.ts';
import { type ExportFolder, exportFolder } from '../lib/wire/receive-folder.ts';
import { unpackTar } from '../lib/wire/unpack-tar.ts';
import { unpackZip } from '../lib/wire/unpack-zip.ts';
import { lyingIn } from './wire-files.ts';

/** Something to be received: a file, a folder that is one export as a whole, or what cannot be unpacked, and why. */
export interface Target {
  /** As it is called in progress and reports. */
  label: string;
  what: { file: string } | { folder: ExportFolder } | { file: string; refused: string };
  /** Where its pictures may lie. */
  folders: string[];
}

/** Where site generators and systems keep pictures in the folder of a site. */
const PICTURES = ['static', 'assets', 'public', 'source', 'wp-content/uploads', 'content/images', 'uploads'];

/**
 * What is to be received of the paths that were named, one after the other: files, those in folders, and what is packed
 * in ZIP and tar files, which is unpacked below the data folder while it is received.
 */
export async function* wireTargets(paths: readonly string[]): AsyncGenerator<Target> {
  for (const path of paths) {
    if (await isFolder(path)) yield* targetsBelow(path, { called: (found) => found, folders: picturesOf(path) });
    else yield* targetsIn(path, { called: (found) => found, folders: [] });
  }
}

/** How what is found is called, and where its pictures may lie. */
interface About {
  called(path: string): string;
  folders: string[];
}

async function* targetsBelow(path: string, about: About): AsyncGenerator<Target> {
  const folder = await exportFolder(path, about.called(path));
  if (folder) {
    yield { label: about.called(path), what: { folder }, folders: about.folders };
    return;
  }
  for (const lying of await lyingIn(path))
    yield* lying.isFolder ? targetsBelow(lying.path, about) : targetsIn(lying.path, about);
}

async function* targetsIn(file: string, about: About): AsyncGenerator<Target> {
  const unpack = await unpackerOf(file);
  if (unpack) {
    yield* targetsUnpacked(file, unpack, about);
    return;
  }
  // A list of posts named alone stands for the folder that it lists.
  const folder = basename(file) === 'posts.csv' ? await exportFolder(dirname(file), about.called(dirname(file))) : null;
  yield { label: about.called(file), what: folder ? { folder } : { file }, folders: about.folders };
}

type Unpack = (path: string, into: string) => Promise<void>;

async function* targetsUnpacked(file: string, unpack: Unpack, { called }: About): AsyncGenerator<Target> {
  await mkdir(config().dataDir, { recursive: true });
  const into = await mkdtemp(join(config().dataDir, 'unpacked-'));
  try {
    const why = await unpack(file, into).then(
      () => null,
      (error: unknown) => {
        if (error instanceof Problem) return error.message;
        throw error;
      },
    );
    if (why !== null)
      yield { label: called(file), what: { file, refused: why.replace(file, called(file)) }, folders: [] };
    else yield* targetsBelow(into, { called: (found) => called(found.replace(into, file)), folders: picturesOf(into) });
  } finally {
    await rm(into, { recursive: true, force: true });
  }
}

function picturesOf(path: string): string[] {
  return [path, ...PICTURES.map((name) => join(path, name))];
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

const TAR_MARK = 257;

/** How a file is unpacked that holds others; null for any other. */
async function unpackerOf(path: string): Promise<Unpack | null> {
  const beginning = await firstBytes(path);
  if (beginning.toString('latin1', 0, 4) === 'PK\u0003\u0004') return unpackZip;
  return beginning.toString('latin1', TAR_MARK, TAR_MARK + 5) === 'ustar' ? unpackTar : null;
}

/** The first bytes of a file, unpacked where it is compressed; none of what cannot be read. */
async function firstBytes(path: string): Promise<Buffer> {
  const raw = createReadStream(path, { end: 64 * 1024 });
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of raw) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return isGzip ? gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }) : bytes;
  } catch {
    return Buffer.alloc(0);
  }
}
