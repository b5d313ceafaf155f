import { read } from '../../db/database.ts';
import { findVersion } from '../../db/queries/newsroom/wire-copy.ts';
import { findOriginal, unpackOriginal } from '../../db/queries/newsroom/wire-originals.ts';
import { Problem } from '../platform/problem.ts';
import { decodeBytes } from './decode.ts';

/** A file or message as it came, as text to be looked at. */
export interface OriginalText {
  name: string;
  format: string;
  /** In bytes. */
  size: number;
  encoding: string;
  text: string;
  /** Whether there is more of it than is shown. */
  isCut: boolean;
  /** UTC ms. */
  receivedAt: number;
}

const MOST_SHOWN = 300_000;

/** What a version of an item came in; null where that was not kept. Throws a Problem when there is no such version. */
export async function readOriginal(copyId: number, digest: string): Promise<OriginalText | null> {
  const originalId = await read(async (db) => {
    const version = await findVersion(db, copyId, digest);
    if (!version) throw new Problem('There is no such version of this item.');
    return version.originalId;
  });
  return originalId === null ? null : originalNumbered(originalId);
}

/** A file or message that was kept; null when there is none of this number. */
export async function originalNumbered(id: number): Promise<OriginalText | null> {
  const original = await read((db) => findOriginal(db, id));
  if (!original) return null;
  const { name, format, size, receivedAt } = original;
  const bytes = await unpackOriginal(original);
  const shown = bytes.subarray(0, MOST_SHOWN);
  const isCut = shown.length < bytes.length;
  return { name, format, size, receivedAt, isCut, ...decoded(shown, isCut) };
}

function decoded(bytes: Buffer, partial: boolean): { text: string; encoding: string } {
  try {
    const { text, encoding } = decodeBytes(bytes, { partial });
    return { text, encoding };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    // In no encoding that is read: its bytes, one letter each, are better than nothing to look at.
    return { text: bytes.toString('latin1'), encoding: 'unknown' };
  }
}
