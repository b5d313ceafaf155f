import type { Writer } from '../../database.ts';
import { breaking } from '../../schema/edition/breaking.ts';

/** Writes the one banner in place of the one before; null leaves none. */
export async function replaceBreaking(
  db: Writer,
  banner: Omit<typeof breaking.$inferInsert, 'id'> | null,
): Promise<void> {
  await db.delete(breaking);
  if (banner) await db.insert(breaking).values({ ...banner, id: 1 });
}
