import { and, eq, exists, inArray, ne } from 'drizzle-orm';
import type { Reader } from '../../database.ts';
import { articleMedia, media, renditions } from '../../schema/edition/media.ts';

/** A medium with the files made from it, narrowest first. */
export type MediaRow = typeof media.$inferSelect & { renditions: (typeof renditions.$inferSelect)[] };

/** The media of these keys. */
export async function findMedia(db: Reader, keys: readonly string[]): Promise<Map<string, MediaRow>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .select()
    .from(media)
    .where(inArray(media.digest, [...new Set(keys)]));
  const files = await db
    .select()
    .from(renditions)
    .where(
      inArray(
        renditions.mediaId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(renditions.width);
  const byMedium = Map.groupBy(files, ({ mediaId }) => mediaId);
  return new Map(rows.map((row) => [row.digest, { ...row, renditions: byMedium.get(row.id) ?? [] }]));
}

/**
 * The type of a file that readers may have, by its path under DATA_DIR/media: made from a medium, or itself a film, sound
 * or caption file, that some published article uses; null for anything else.
 */
export async function publishedFile(db: Reader, path: string): Promise<string | null> {
  const used = exists(
    db.select({ id: articleMedia.articleId }).from(articleMedia).where(eq(articleMedia.mediaId, media.id)).limit(1),
  );
  const [made] = await db
    .select({ mime: renditions.mime })
    .from(renditions)
    .innerJoin(media, eq(media.id, renditions.mediaId))
    .where(and(eq(renditions.path, path), used))
    .limit(1);
  if (made) return made.mime;
  const [whole] = await db
    .select({ mime: media.mime })
    .from(media)
    .where(and(eq(media.path, path), ne(media.type, 'picture'), used))
    .limit(1);
  return whole?.mime ?? null;
}
