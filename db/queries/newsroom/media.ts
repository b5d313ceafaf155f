import { and, eq, ne } from 'drizzle-orm';
import type { Reader, Writer } from '../../database.ts';
import { media, renditions } from '../../schema/edition/media.ts';
import { insertRows } from './insert-rows.ts';

export type NewMedium = Omit<typeof media.$inferInsert, 'id'>;
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

/** Files a medium with what was made from it; one that is filed already is left as it is. */
export async function insertMedium(db: Writer, medium: NewMedium, made: readonly NewRendition[]): Promise<void> {
  const [row] = await db.insert(media).values(medium).onConflictDoNothing().returning({ id: media.id });
  if (!row) return;
  await insertRows(
    db,
    renditions,
    made.map((rendition) => ({ ...rendition, mediaId: row.id })),
  );
}

/** The type of a file that was made from a medium, or of a film, sound or caption file itself, by its path in the store. */
export async function storedFile(db: Reader, path: string): Promise<string | null> {
  const [made] = await db.select({ mime: renditions.mime }).from(renditions).where(eq(renditions.path, path)).limit(1);
  if (made) return made.mime;
  const [whole] = await db
    .select({ mime: media.mime })
    .from(media)
    .where(and(eq(media.path, path), ne(media.type, 'picture')))
    .limit(1);
  return whole?.mime ?? null;
}
