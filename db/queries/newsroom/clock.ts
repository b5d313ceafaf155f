import { sql } from 'drizzle-orm';
import type { Writer } from '../../database.ts';
import { clock, stamps } from '../../schema/edition/clock.ts';

/** Moves the clock on by one and stamps `tags` with its number, in the transaction of the act that changed them. */
export async function advanceClock(db: Writer, tags: ReadonlySet<string>): Promise<void> {
  if (tags.size === 0) return;
  const [row] = await db
    .update(clock)
    .set({ number: sql`${clock.number} + 1` })
    .returning({ number: clock.number });
  if (!row) throw new Error('The clock has no row: the database was not migrated.');
  const all = [...tags];
  for (let from = 0; from < all.length; from += 1000) {
    await db
      .insert(stamps)
      .values(all.slice(from, from + 1000).map((tag) => ({ tag, number: row.number })))
      .onConflictDoUpdate({ target: stamps.tag, set: { number: sql`excluded.number` } });
  }
}
