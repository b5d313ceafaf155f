import type { Reader, Writer } from '../../database.ts';
import { breaking } from '../../schema/edition/breaking.ts';

/** What the banner was last said to be, also when its time is over; null when there is none. */
export async function findBanner(db: Reader): Promise<Omit<typeof breaking.$inferSelect, 'id'> | null> {
  const [row] = await db
    .select({ text: breaking.text, storyId: breaking.storyId, until: breaking.until })
    .from(breaking)
    .limit(1);
  return row ?? null;
}

/** Writes the one banner in place of the one before; null leaves none. */
export async function replaceBreaking(
  db: Writer,
  banner: Omit<typeof breaking.$inferInsert, 'id'> | null,
): Promise<void> {
  await db.delete(breaking);
  if (banner) await db.insert(breaking).values({ ...banner, id: 1 });
}
