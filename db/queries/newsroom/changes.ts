import { eq, sql } from 'drizzle-orm';
import { dayOfPlace } from '../../../lib/news/story-number.ts';
import { now } from '../../../lib/platform/now.ts';
import type { Act } from '../../database.ts';
import { articles, listDays } from '../../schema/edition/articles.ts';
import { tags } from '../../tags.ts';
import { listKey } from '../edition/lists.ts';

/**
 * Notes that readers are shown something else, from now on, of what stands or stood at these places: on their days, for
 * sitemaps, and by the tags of these days. Part of the caller's act.
 */
export async function markChanged({ db, stamp }: Act, places: readonly number[]): Promise<void> {
  const changedAt = now();
  for (const day of new Set(places.map(dayOfPlace))) {
    stamp(tags.anyArticle, tags.day(day));
    await db
      .insert(listDays)
      .values({ list: listKey({ of: 'paper' }), day, count: 0, changedAt })
      .onConflictDoUpdate({ target: [listDays.list, listDays.day], set: { changedAt: sql`excluded.changed_at` } });
  }
}

/** Notes that readers are shown something else of a published article; nothing when it is not published. */
export async function markArticleChanged(act: Act, id: number): Promise<void> {
  const rows = await act.db.select({ place: articles.place }).from(articles).where(eq(articles.id, id));
  await markChanged(
    act,
    rows.map(({ place }) => place),
  );
}
