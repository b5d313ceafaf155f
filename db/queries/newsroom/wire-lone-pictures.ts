import { isDeepStrictEqual } from 'node:util';
import { and, count, desc, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '../../../lib/platform/now.ts';
import type { Reader, Writer } from '../../database.ts';
import { wireLonePictures } from '../../schema/newsroom/wire-lone-pictures.ts';

const storedPicture = z.object({
  key: z.string(),
  address: z.string(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  alt: z.string(),
  caption: z.string().nullable(),
  credit: z.string().nullable(),
});

export type LonePictureRow = Omit<typeof wireLonePictures.$inferSelect, 'picture'> & {
  picture: z.infer<typeof storedPicture>;
};

/** A picture as it came without a story. */
export type ArrivedLonePicture = Pick<
  LonePictureRow,
  'provider' | 'guid' | 'headline' | 'picture' | 'terms' | 'sourceId' | 'originalId' | 'version' | 'versionAt'
> & { isWithheld: boolean };

const parsed = (row: typeof wireLonePictures.$inferSelect): LonePictureRow => ({
  ...row,
  picture: storedPicture.parse(row.picture),
});

/**
 * Keeps a picture once, however often it comes, unless a newer version of it is there; of one that somebody has seen to
 * already only what is said of it. One that was taken back stays so: no version of it that comes late brings it back.
 * Part of the caller's act.
 */
export async function keepLonePicture(db: Writer, { isWithheld, ...arrived }: ArrivedLonePicture): Promise<void> {
  const at = now();
  const picture = storedPicture.parse(arrived.picture);
  if (await isKeptAlready(db, { ...arrived, picture, isWithheld })) return;
  const withheldAt = isWithheld ? at : null;
  const { version, versionAt } = wireLonePictures;
  await db
    .insert(wireLonePictures)
    .values({ ...arrived, picture, withheldAt, receivedAt: at, changedAt: at })
    .onConflictDoUpdate({
      target: [wireLonePictures.provider, wireLonePictures.guid],
      set: { ...arrived, picture, withheldAt, changedAt: at },
      setWhere: sql`(${version}, coalesce(${versionAt}, 0)) <= (${arrived.version}, ${arrived.versionAt ?? 0})`,
    });
}

/** A picture that was taken back before it came: there is nothing to say of it. */
const NEVER_CAME = { key: '', address: '', width: null, height: null, alt: '', caption: null, credit: null };

/** What comes again as it was must not come to the top of the list again. */
async function isKeptAlready(db: Reader, { provider, guid, ...said }: ArrivedLonePicture): Promise<boolean> {
  const [row] = await db
    .select()
    .from(wireLonePictures)
    .where(and(eq(wireLonePictures.provider, provider), eq(wireLonePictures.guid, guid)));
  if (!row) return false;
  const { headline, picture, terms, version, versionAt, withheldAt } = parsed(row);
  const there = { headline, picture, terms, version, versionAt, isWithheld: withheldAt !== null };
  const { sourceId: _, originalId: __, ...words } = said;
  return isDeepStrictEqual(there, words);
}

/**
 * Notes that its sender wants a picture taken down everywhere. One that is in the library is to be looked at again; one
 * that nobody took is gone from the list; one that has not come yet will not stand there. Part of the caller's act.
 */
export async function killLonePicture(
  db: Writer,
  arrived: Pick<LonePictureRow, 'provider' | 'guid' | 'headline' | 'sourceId' | 'originalId'>,
): Promise<void> {
  const at = now();
  const sender = { settledAt: at, settledBy: 'its sender' };
  await db
    .insert(wireLonePictures)
    .values({ ...arrived, ...sender, picture: NEVER_CAME, receivedAt: at, changedAt: at, killedAt: at })
    .onConflictDoNothing();
  const these = and(
    eq(wireLonePictures.provider, arrived.provider),
    eq(wireLonePictures.guid, arrived.guid),
    isNull(wireLonePictures.killedAt),
  );
  await db
    .update(wireLonePictures)
    .set({ killedAt: at, changedAt: at, ...sender })
    .where(and(these, isNull(wireLonePictures.media)));
  await db.update(wireLonePictures).set({ killedAt: at, changedAt: at, settledAt: null, settledBy: null }).where(these);
}

/** Those that wait for somebody, the newest first. */
export async function openLonePictures(db: Reader, most: number): Promise<LonePictureRow[]> {
  const rows = await db
    .select()
    .from(wireLonePictures)
    .where(isNull(wireLonePictures.settledAt))
    .orderBy(desc(wireLonePictures.changedAt), desc(wireLonePictures.id))
    .limit(most);
  return rows.map(parsed);
}

/** How many wait for somebody. */
export async function countLonePictures(db: Reader): Promise<number> {
  const [row] = await db.select({ many: count() }).from(wireLonePictures).where(isNull(wireLonePictures.settledAt));
  return row?.many ?? 0;
}

/** The picture of this number; null when there is none. */
export async function findLonePicture(db: Reader, id: number): Promise<LonePictureRow | null> {
  const [row] = await db.select().from(wireLonePictures).where(eq(wireLonePictures.id, id));
  return row ? parsed(row) : null;
}

/** Writes down who has seen to a picture, and which medium it became. Part of the caller's act. */
export async function settleLonePicture(db: Writer, id: number, by: string, media: string | null): Promise<void> {
  const settled = { settledAt: now(), settledBy: by, ...(media === null ? {} : { media }) };
  await db.update(wireLonePictures).set(settled).where(eq(wireLonePictures.id, id));
}
