import { and, asc, eq, notInArray } from 'drizzle-orm';
import type { Ratio } from '../../../lib/news/framing.ts';
import type { Reader, Writer } from '../../database.ts';
import { cuts, media, renditions } from '../../schema/edition/media.ts';
import { insertRows } from './insert-rows.ts';
import { pathsOf } from './media-library.ts';

/** A file that was made of a picture, and where it lies. */
export interface MadeFile {
  mime: string;
  width: number;
  height: number;
  bytes: number;
  path: string;
}

/** What came of making the files of a picture: null and ratios of `kept` are as they were. */
export interface MadeFiles {
  whole: MadeFile[] | null;
  cuts: { ratio: Ratio; files: MadeFile[] }[];
  kept: Ratio[];
}

/** The key of the medium that waits longest for its files; null when none waits. */
export async function firstPending(db: Reader): Promise<string | null> {
  const [row] = await db
    .select({ key: media.digest })
    .from(media)
    .where(eq(media.state, 'pending'))
    .orderBy(asc(media.id))
    .limit(1);
  return row?.key ?? null;
}

/** Puts what was made of a medium in the place of what there was. Returns the paths of the files that nothing uses now. */
export async function storeMade(db: Writer, mediaId: number, made: MadeFiles): Promise<string[]> {
  const before = await pathsOf(db, mediaId);
  if (made.whole) {
    await db.delete(renditions).where(eq(renditions.mediaId, mediaId));
    await insertRows(
      db,
      renditions,
      made.whole.map((file) => ({ ...file, mediaId })),
    );
  }
  await db.delete(cuts).where(and(eq(cuts.mediaId, mediaId), notInArray(cuts.ratio, made.kept)));
  await insertRows(
    db,
    cuts,
    made.cuts.flatMap(({ ratio, files }) => files.map((file) => ({ ...file, ratio, mediaId }))),
  );
  await db.update(media).set({ state: 'ready', failure: null }).where(eq(media.id, mediaId));
  const after = new Set(await pathsOf(db, mediaId));
  return before.filter((path) => !after.has(path));
}

/** Notes why nothing could be made of a medium. */
export async function storeFailure(db: Writer, mediaId: number, failure: string): Promise<void> {
  await db.update(media).set({ state: 'failed', failure }).where(eq(media.id, mediaId));
}
