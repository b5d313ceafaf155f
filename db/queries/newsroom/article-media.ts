import { inArray } from 'drizzle-orm';
import { mediaUsed } from '../../../lib/news/content.ts';
import type { Writer } from '../../database.ts';
import { articleMedia, media } from '../../schema/edition/media.ts';
import { insertRows } from './insert-rows.ts';
import type { Publication } from './publish.ts';

/**
 * Notes which media these articles use, so that readers may have them. A key that is not filed is left alone: the page
 * shows its alt text.
 */
export async function linkMedia(db: Writer, publications: readonly Publication[]): Promise<void> {
  const used = publications.flatMap(({ id, content }) => mediaUsed(content).map((key) => ({ articleId: id, key })));
  if (used.length === 0) return;
  const rows = await db
    .select({ id: media.id, digest: media.digest })
    .from(media)
    .where(inArray(media.digest, [...new Set(used.map(({ key }) => key))]));
  const ids = new Map(rows.map(({ id, digest }) => [digest, id]));
  await insertRows(
    db,
    articleMedia,
    used.flatMap(({ articleId, key }) => {
      const mediaId = ids.get(key);
      return mediaId === undefined ? [] : [{ articleId, mediaId }];
    }),
  );
}
