import {
  and,
  desc,
  eq,
  inArray,
  isNotNull,
  isNull,
  like,
  lt,
  lte,
  notExists,
  notInArray,
  or,
  type SQL,
} from 'drizzle-orm';
import { type Framing, framingSchema, UNFRAMED } from '../../../lib/news/framing.ts';
import type { MediaType } from '../../../lib/news/media.ts';
import type { Reader, Writer } from '../../database.ts';
import { articleMedia, cuts, media, renditions } from '../../schema/edition/media.ts';
import { users } from '../../schema/newsroom/users.ts';
import { searchTextOf } from './media.ts';
import { keysInDrafts, keysOnPages } from './media-uses.ts';

/** A medium as the library keeps it; `uploader` is the name of who sent it. */
export type LibraryMedium = Omit<typeof media.$inferSelect, 'framing' | 'searchText'> & {
  framing: Framing;
  uploader: string | null;
};

/** Which media are wanted; null and false ask for nothing. */
export interface LibraryFilter {
  words: string[];
  type: MediaType | null;
  uploadedBy: string | null;
  /** Their licence ends by then (UTC ms). */
  expiringBy: number | null;
  unused: boolean;
  missing: 'alt' | 'credit' | null;
  failed: boolean;
}

/** `count` media from below a number on, the newest first. */
export async function listMedia(
  db: Reader,
  filter: LibraryFilter,
  { below, count }: { below: number | null; count: number },
): Promise<LibraryMedium[]> {
  const rows = await selectMedia(db)
    .where(and(...(await conditions(db, filter)), below === null ? undefined : lt(media.id, below)))
    .orderBy(desc(media.id))
    .limit(count);
  return rows.map(parsed);
}

/** A medium by its key; null when there is none. */
export async function findMedium(db: Reader, key: string): Promise<LibraryMedium | null> {
  const [row] = await selectMedia(db).where(eq(media.digest, key)).limit(1);
  return row ? parsed(row) : null;
}

/** The key of the medium that has, or first had, the file of this digest; null when there is none. */
export async function keyOfFile(db: Reader, fileDigest: string): Promise<string | null> {
  const [row] = await db
    .select({ key: media.digest })
    .from(media)
    .where(or(eq(media.fileDigest, fileDigest), eq(media.digest, fileDigest)))
    .limit(1);
  return row?.key ?? null;
}

/** Changes what is known of a medium, and what it is found by. */
export async function updateMedium(
  db: Writer,
  { id, ...before }: LibraryMedium,
  changes: Partial<Omit<typeof media.$inferInsert, 'id' | 'searchText'>>,
): Promise<void> {
  const searchText = searchTextOf({ ...before, ...changes });
  await db
    .update(media)
    .set({ ...changes, searchText })
    .where(eq(media.id, id));
}

/** Removes a medium that nothing uses, with all that was made of it. Returns the paths of its files. */
export async function deleteMedium(db: Writer, { id, path }: LibraryMedium): Promise<string[]> {
  const files = await pathsOf(db, id);
  await db.delete(media).where(eq(media.id, id));
  return [path, ...files];
}

/** The paths of everything made from a medium. */
export async function pathsOf(db: Reader, mediaId: number): Promise<string[]> {
  const whole = await db.select({ path: renditions.path }).from(renditions).where(eq(renditions.mediaId, mediaId));
  const parts = await db.select({ path: cuts.path }).from(cuts).where(eq(cuts.mediaId, mediaId));
  return [...whole, ...parts].map(({ path }) => path);
}

/** The files of pictures whole, by medium, the narrowest first. */
export async function filesOfMedia(db: Reader, ids: readonly number[]) {
  const rows = await db
    .select()
    .from(renditions)
    .where(inArray(renditions.mediaId, [...ids]))
    .orderBy(renditions.width);
  return Map.groupBy(rows, ({ mediaId }) => mediaId);
}

/** Who has sent anything that is in the library. */
export async function uploaders(db: Reader): Promise<{ id: string; name: string }[]> {
  return db
    .selectDistinct({ id: users.id, name: users.name })
    .from(media)
    .innerJoin(users, eq(users.id, media.uploadedBy))
    .orderBy(users.name);
}

function selectMedia(db: Reader) {
  return db.select({ row: media, uploader: users.name }).from(media).leftJoin(users, eq(users.id, media.uploadedBy));
}

function parsed({ row, uploader }: { row: typeof media.$inferSelect; uploader: string | null }): LibraryMedium {
  const { searchText: _, framing, ...rest } = row;
  return { ...rest, framing: framing === null ? UNFRAMED : framingSchema.parse(framing), uploader };
}

async function conditions(db: Reader, filter: LibraryFilter): Promise<(SQL | undefined)[]> {
  const { words, type, uploadedBy, expiringBy, missing, failed, unused } = filter;
  const blank = missing === 'alt' ? media.alt : media.credit;
  return [
    ...words.map(saying),
    type ? eq(media.type, type) : undefined,
    uploadedBy ? eq(media.uploadedBy, uploadedBy) : undefined,
    expiringBy === null ? undefined : and(isNotNull(media.rightsExpireAt), lte(media.rightsExpireAt, expiringBy)),
    missing ? and(or(isNull(blank), eq(blank, '')), eq(media.type, 'picture')) : undefined,
    failed ? eq(media.state, 'failed') : undefined,
    ...(unused ? await unusedOnly(db) : []),
  ];
}

/** Media that say a word. What was filed before there was a library has no text of its own for this. */
function saying(word: string): SQL | undefined {
  const pattern = `%${word.toLowerCase().replace(/[%_]/g, ' ')}%`;
  const older = and(eq(media.searchText, ''), or(like(media.alt, pattern), like(media.credit, pattern)));
  return or(like(media.searchText, pattern), older);
}

async function unusedOnly(db: Reader): Promise<SQL[]> {
  const used = db.select({ id: articleMedia.mediaId }).from(articleMedia).where(eq(articleMedia.mediaId, media.id));
  const elsewhere = [...(await keysInDrafts(db)), ...(await keysOnPages(db))];
  return [notExists(used), notInArray(media.digest, elsewhere)];
}
