import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { type Act, read, write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { insertMedium } from '../../db/queries/newsroom/media.ts';
import { findMedium, keyOfFile, pathsOf, updateMedium } from '../../db/queries/newsroom/media-library.ts';
import { stampUses } from '../../db/queries/newsroom/media-uses.ts';
import { whoActs } from '../platform/acting.ts';
import { now } from '../platform/now.ts';
import { Problem } from '../platform/problem.ts';
import type { Examined } from './examine-file.ts';
import { examined } from './examining-workshop.ts';
import { folderOf } from './file-names.ts';
import { store } from './store.ts';

/** A file that has arrived whole, outside the store. */
export interface Arrived {
  path: string;
  /** What its sender calls it. */
  name: string;
  bytes: number;
  /** The key of the medium whose file it is to be from now on; null for a new one. */
  replaces: string | null;
  /** The key by which stories of a paper's own archive name it, where that is not the digest of this file. */
  knownAs?: string;
}

/** Which medium a file is now, and whether the library had it already. */
export interface Taken {
  key: string;
  known: boolean;
}

/**
 * Takes what somebody sent into the library: it is looked at, kept and filed, and the files for readers are made
 * afterwards, outside the request. The file that arrived is gone then, whatever came of it.
 * @throws Problem when it is not taken, with the reason
 */
export async function takeUpload(arrived: Arrived): Promise<Taken> {
  try {
    const fileDigest = await digestOfFile(arrived.path);
    const known = await read((db) => keyOfFile(db, fileDigest));
    if (known !== null && arrived.replaces === null) return { key: known, known: true };
    if (known !== null) throw new Problem('The library has this file already. Use that one, or choose another file.');
    const found = await examined(arrived.path);
    const path = `${folderOf(fileDigest)}/original.${found.ending}`;
    return arrived.replaces === null
      ? await fileNew(arrived, found, path, fileDigest)
      : await replaceFile(arrived.replaces, arrived, found, path, fileDigest);
  } finally {
    await rm(arrived.path, { force: true });
  }
}

/** What of a file stands in the row of its medium, whether it is the first or takes its place. */
function fileFacts(found: Examined, { name, bytes }: Arrived, path: string) {
  const { type, mime, width, height, duration, color, takenAt } = found;
  const state = type === 'picture' ? ('pending' as const) : ('ready' as const);
  const shown =
    name
      .toWellFormed()
      .replace(/\p{Cc}/gu, '')
      .replace(/^.*[/\\]/, '')
      .slice(0, 200) || null;
  return { type, mime, width, height, duration, color, takenAt, state, path, bytes, name: shown, failure: null };
}

async function fileNew(arrived: Arrived, found: Examined, path: string, digest: string): Promise<Taken> {
  const { caption, credit, creator, licence, keywords } = found;
  await store.moveIn(path, arrived.path);
  const key = arrived.knownAs ?? digest;
  const isNew = await write(async ({ db }) => {
    const row = {
      ...fileFacts(found, arrived, path),
      ...(key === digest ? {} : { fileDigest: digest }),
      ...{ digest: key, caption, credit, creator, licence, keywords, alt: null },
      ...{ uploadedBy: whoActs().id, uploadedAt: now() },
    };
    if (!(await insertMedium(db, row, []))) return false;
    const after = { name: row.name, mime: row.mime, bytes: row.bytes };
    await recordAct(db, { act: 'media.upload', subject: 'media', subjectId: key, after });
    return true;
  });
  return { key, known: !isNew };
}

async function replaceFile(
  key: string,
  arrived: Arrived,
  found: Examined,
  path: string,
  digest: string,
): Promise<Taken> {
  await assertSameType(key, found);
  await store.moveIn(path, arrived.path);
  const gone = await write(async (act: Act) => {
    const medium = await findMedium(act.db, key);
    if (!medium) throw new Problem('This medium has been removed meanwhile.');
    await updateMedium(act.db, medium, { ...fileFacts(found, arrived, path), fileDigest: digest });
    const words = ({ name, mime, bytes }: typeof medium) => ({ name, mime, bytes });
    const after = { name: arrived.name, mime: found.mime, bytes: arrived.bytes, fileDigest: digest };
    await recordAct(act.db, { act: 'media.edit', subject: 'media', subjectId: key, before: words(medium), after });
    // A picture's pages change when its files are made; until then they show the ones there were.
    if (medium.type !== 'picture') await stampUses(act, medium);
    return (await pathsOf(act.db, medium.id)).includes(medium.path) ? null : medium.path;
  });
  if (gone) await store.remove(gone);
  return { key, known: false };
}

async function assertSameType(key: string, found: Examined): Promise<void> {
  const medium = await read((db) => findMedium(db, key));
  if (!medium) throw new Problem('There is no such medium; it may have been removed.');
  if (medium.type !== found.type)
    throw new Problem(`A file of another kind (${found.type}) cannot stand in the place of a ${medium.type}.`);
}

async function digestOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('base64url');
}
