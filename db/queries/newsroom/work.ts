import { eq } from 'drizzle-orm';
import { draftSchema, type StoryDraft } from '../../../lib/news/draft.ts';
import type { Reader, Writer } from '../../database.ts';
import { work } from '../../schema/newsroom/story-work.ts';

export type WorkRow = typeof work.$inferSelect & { content: StoryDraft };

/** What somebody is writing in a story and has not kept as a revision; null when nothing is. */
export async function findWork(db: Reader, storyId: number): Promise<WorkRow | null> {
  const [row] = await db.select().from(work).where(eq(work.storyId, storyId));
  return row ? { ...row, content: draftSchema.parse(row.content) } : null;
}

/** Writes it in place of what was there. */
export async function putWork(db: Writer, row: WorkRow): Promise<void> {
  const { storyId: _, ...changed } = row;
  await db.insert(work).values(row).onConflictDoUpdate({ target: work.storyId, set: changed });
}

/** Removes it: it was kept as a revision, or thrown away. */
export async function removeWork(db: Writer, storyId: number): Promise<void> {
  await db.delete(work).where(eq(work.storyId, storyId));
}
