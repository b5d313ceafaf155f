import { and, asc, eq, exists, inArray, ne, or, sql } from 'drizzle-orm';
import { bodySchema } from '../../../lib/news/body/body.ts';
import type { Column } from '../../columns.ts';
import type { Reader } from '../../database.ts';
import { articles } from '../../schema/edition/articles.ts';
import { articleMedia, cuts, media, renditions } from '../../schema/edition/media.ts';
import { specialReports } from '../../schema/edition/special-reports.ts';
import { standingPages } from '../../schema/edition/standing-pages.ts';

/** A medium with the files made from it, narrowest first: of all of it, and of its cuts. */
export type MediaRow = typeof media.$inferSelect & {
  renditions: (typeof renditions.$inferSelect)[];
  cuts: (typeof cuts.$inferSelect)[];
};

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
  const cutsByMedium = await findCuts(
    db,
    rows.filter(({ framing }) => framing !== null).map(({ id }) => id),
  );
  return new Map(
    rows.map((row) => [
      row.digest,
      { ...row, renditions: byMedium.get(row.id) ?? [], cuts: cutsByMedium.get(row.id) ?? [] },
    ]),
  );
}

/** The cuts of these media; few have any. */
async function findCuts(db: Reader, ids: readonly number[]) {
  if (ids.length === 0) return new Map<number, (typeof cuts.$inferSelect)[]>();
  const rows = await db
    .select()
    .from(cuts)
    .where(inArray(cuts.mediaId, [...ids]))
    .orderBy(cuts.width);
  return Map.groupBy(rows, ({ mediaId }) => mediaId);
}

/**
 * The type of a file that readers may have, by its path under DATA_DIR/media: made from a medium, or itself a film, sound
 * or caption file, that something readers have uses: an article, a standing page, the introduction of a special report; null
 * for anything else.
 */
export async function publishedFile(db: Reader, path: string): Promise<string | null> {
  const used = or(
    exists(db.select({ id: articleMedia.articleId }).from(articleMedia).where(eq(articleMedia.mediaId, media.id))),
    // They are few, and the texts name a medium by its digest, which nothing else is by chance.
    exists(db.select({ slug: standingPages.slug }).from(standingPages).where(names(standingPages.body))),
    exists(db.select({ id: specialReports.id }).from(specialReports).where(names(specialReports.introduction))),
  );
  const [made] = await db
    .select({ mime: renditions.mime })
    .from(renditions)
    .innerJoin(media, eq(media.id, renditions.mediaId))
    .where(and(eq(renditions.path, path), used))
    .limit(1);
  if (made) return made.mime;
  const [part] = await db
    .select({ mime: cuts.mime })
    .from(cuts)
    .innerJoin(media, eq(media.id, cuts.mediaId))
    .where(and(eq(cuts.path, path), used))
    .limit(1);
  if (part) return part.mime;
  const [whole] = await db
    .select({ mime: media.mime })
    .from(media)
    .where(and(eq(media.path, path), ne(media.type, 'picture'), used))
    .limit(1);
  return whole?.mime ?? null;
}

const names = (body: Column) => sql`instr(${body}, ${media.digest}) > 0`;

/** The JPEG files of the pictures that these articles use, by article: of each picture the widest. */
export async function jpegsOf(db: Reader, articleIds: readonly number[]): Promise<Map<number, string[]>> {
  const rows = await db
    .select({ id: articleMedia.articleId, medium: articleMedia.mediaId, path: renditions.path })
    .from(articleMedia)
    .innerJoin(renditions, and(eq(renditions.mediaId, articleMedia.mediaId), eq(renditions.mime, 'image/jpeg')))
    .where(inArray(articleMedia.articleId, [...articleIds]))
    .orderBy(asc(articleMedia.articleId), asc(articleMedia.mediaId), asc(renditions.width));
  const widest = [...new Map(rows.map((row) => [`${row.id} ${row.medium}`, row])).values()];
  return new Map([...Map.groupBy(widest, ({ id }) => id)].map(([id, files]) => [id, files.map(({ path }) => path)]));
}

/** Those of these articles that use a film, with their texts. */
export async function bodiesWithFilms(db: Reader, articleIds: readonly number[]) {
  const rows = await db
    .select({ id: articles.id, body: articles.body })
    .from(articles)
    .where(
      and(
        inArray(articles.id, [...articleIds]),
        exists(
          db
            .select({ id: media.id })
            .from(articleMedia)
            .innerJoin(media, eq(media.id, articleMedia.mediaId))
            .where(and(eq(articleMedia.articleId, articles.id), eq(media.type, 'video'))),
        ),
      ),
    );
  return rows.map(({ id, body }) => ({ id, body: bodySchema.parse(body) }));
}
