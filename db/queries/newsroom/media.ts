import { and, eq, inArray, ne } from 'drizzle-orm';
import type { Reader, Writer } from '../../database.ts';
import { cuts, media, renditions } from '../../schema/edition/media.ts';
import { insertRows } from './insert-rows.ts';

export type NewMedium = Omit<typeof media.$inferInsert, 'id' | 'searchText'>;
export type NewRendition = Omit<typeof renditions.$inferInsert, 'mediaId'>;

/** What is known of a medium wherever it is used, by its key; null when it is not filed. */
export async function knownMedium(db: Reader, digest: string) {
  const [row] = await db
    .select({ key: media.digest, type: media.type, alt: media.alt, credit: media.credit })
    .from(media)
    .where(eq(media.digest, digest))
    .limit(1);
  return row ?? null;
}

/** Which of these keys are of media that are filed. */
export async function mediaFiled(db: Reader, digests: readonly string[]): Promise<Set<string>> {
  if (digests.length === 0) return new Set();
  const rows = await db
    .select({ key: media.digest })
    .from(media)
    .where(inArray(media.digest, [...digests]));
  return new Set(rows.map(({ key }) => key));
}

type Words = Pick<NewMedium, 'name' | 'alt' | 'caption' | 'credit' | 'creator' | 'licence' | 'keywords'>;

/** All that a medium is found by, in small letters. */
export function searchTextOf({ name, alt, caption, credit, creator, licence, keywords }: Words): string {
  return [name, alt, caption, credit, creator, licence, keywords].filter(Boolean).join(' ').toLowerCase();
}

/** Files a medium with what was made from it; one that is filed already is left as it is, and the answer is false. */
export async function insertMedium(db: Writer, medium: NewMedium, made: readonly NewRendition[]): Promise<boolean> {
  const [row] = await db
    .insert(media)
    .values({ ...medium, searchText: searchTextOf(medium) })
    .onConflictDoNothing()
    .returning({ id: media.id });
  if (!row) return false;
  await insertRows(
    db,
    renditions,
    made.map((rendition) => ({ ...rendition, mediaId: row.id })),
  );
  return true;
}

/** The type of a file that was made from a medium, or of a film, sound or caption file itself, by its path in the store. */
export async function storedFile(db: Reader, path: string): Promise<string | null> {
  const [made] = await db.select({ mime: renditions.mime }).from(renditions).where(eq(renditions.path, path)).limit(1);
  if (made) return made.mime;
  const [part] = await db.select({ mime: cuts.mime }).from(cuts).where(eq(cuts.path, path)).limit(1);
  if (part) return part.mime;
  const [whole] = await db
    .select({ mime: media.mime })
    .from(media)
    .where(and(eq(media.path, path), ne(media.type, 'picture')))
    .limit(1);
  return whole?.mime ?? null;
}
