import { eq, inArray, sql } from 'drizzle-orm';
import { storyAddress } from '../../../lib/news/paths.ts';
import { dayOfPlace } from '../../../lib/news/story-number.ts';
import { now } from '../../../lib/platform/now.ts';
import type { Act } from '../../database.ts';
import { articles, listDays } from '../../schema/edition/articles.ts';
import { articleChanges } from '../../schema/edition/changes.ts';
import { clock } from '../../schema/edition/clock.ts';
import { tags } from '../../tags.ts';
import { listKey } from '../edition/lists.ts';
import { insertRows } from './insert-rows.ts';

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
  if (rows.length > 0) await tellChanges(act, [{ id }]);
}

/** A story that changed for readers; one that is gone with what its address answers, and where it stood. */
export interface Change {
  id: number;
  gone?: { status: 410 | 451; path: string };
}

/** Notes for programs that keep a copy that these stories changed for readers, came or went. Part of the caller's act. */
export async function tellChanges({ db }: Act, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const [row] = await db.select({ number: clock.number }).from(clock);
  // The number that the clock has once the act is done: acts are one after the other, so no later one has a smaller one.
  const number = (row?.number ?? 0) + 1;
  const changedAt = now();
  const ids = changes.map(({ id }) => id);
  await db.delete(articleChanges).where(inArray(articleChanges.id, ids));
  await insertRows(
    db,
    articleChanges,
    changes.map(({ id, gone }) => ({ id, number, changedAt, status: gone?.status ?? null, path: gone?.path ?? null })),
  );
}

/** Notes what the address of a story answers that is gone already. Part of the caller's act. */
export async function tellAbsence(act: Act, id: number, status: 410 | 451): Promise<void> {
  const [row] = await act.db
    .select({ path: articleChanges.path })
    .from(articleChanges)
    .where(eq(articleChanges.id, id));
  await tellChanges(act, [{ id, gone: { status, path: row?.path ?? storyAddress(id) } }]);
}
