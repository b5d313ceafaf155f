import { eq, sql } from 'drizzle-orm';
import type { Writer } from '../../database.ts';
import { listDays } from '../../schema/edition/articles.ts';
import { listKey } from '../edition/lists.ts';

/**
 * Keeps the day counts in step with a section that changes its department. `from` and `to` are the departments it leaves
 * and joins; null where it stands, or is to stand, by itself.
 */
export async function moveCounts(db: Writer, sectionId: number, from: number | null, to: number | null): Promise<void> {
  const own = listKey({ of: from === null ? 'department' : 'section', id: sectionId });
  const days = await db
    .select({ day: listDays.day, count: listDays.count })
    .from(listDays)
    .where(eq(listDays.list, own));
  const add = db
    .insert(listDays)
    .values({ list: sql.placeholder('list'), day: sql.placeholder('day'), count: sql.placeholder('count') })
    .onConflictDoUpdate({
      target: [listDays.list, listDays.day],
      set: { count: sql`${listDays.count} + excluded.count` },
    })
    .prepare();
  const take = db
    .update(listDays)
    .set({ count: sql`${listDays.count} - ${sql.placeholder('count')}` })
    .where(sql`${listDays.list} = ${sql.placeholder('list')} and ${listDays.day} = ${sql.placeholder('day')}`)
    .prepare();
  const moved = listKey({ of: to === null ? 'department' : 'section', id: sectionId });
  for (const { day, count } of days) {
    if (from !== null) await take.run({ list: listKey({ of: 'department', id: from }), day, count });
    if (to !== null) await add.run({ list: listKey({ of: 'department', id: to }), day, count });
    if (moved !== own) await add.run({ list: moved, day, count });
  }
  if (moved !== own) await db.delete(listDays).where(eq(listDays.list, own));
}
