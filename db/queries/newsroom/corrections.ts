import { desc, eq, inArray } from 'drizzle-orm';
import type { Reader, Writer } from '../../database.ts';
import { corrections } from '../../schema/edition/corrections.ts';
import { announceCorrected } from './announce.ts';

/**
 * Writes down a correction, and queues what others are told; the same words about the same story at the same instant are
 * that one. Part of the caller's act.
 */
export async function insertCorrection(
  db: Writer,
  correction: Omit<typeof corrections.$inferInsert, 'id'>,
): Promise<void> {
  await db.insert(corrections).values(correction).onConflictDoNothing();
  await announceCorrected(db, correction.storyId);
}

/** Whether any of these stories was ever corrected. */
export async function anyCorrected(db: Reader, storyIds: readonly number[]): Promise<boolean> {
  const rows = await db
    .select({ id: corrections.id })
    .from(corrections)
    .where(inArray(corrections.storyId, [...storyIds]))
    .limit(1);
  return rows.length > 0;
}

/** The corrections of a story, newest first. */
export async function correctionsOfStory(db: Reader, storyId: number) {
  const { correctedAt, id } = corrections;
  return db.select().from(corrections).where(eq(corrections.storyId, storyId)).orderBy(desc(correctedAt), desc(id));
}
