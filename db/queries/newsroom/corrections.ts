import type { Writer } from '../../database.ts';
import { corrections } from '../../schema/edition/corrections.ts';

/** Writes down a correction; the same words about the same story at the same instant are that one. */
export async function insertCorrection(
  db: Writer,
  correction: Omit<typeof corrections.$inferInsert, 'id'>,
): Promise<void> {
  await db.insert(corrections).values(correction).onConflictDoNothing();
}
