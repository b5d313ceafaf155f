import { and, desc, eq, isNull } from 'drizzle-orm';
import { now } from '../../../lib/platform/now.ts';
import type { Reader, Writer } from '../../database.ts';
import { previewLinks } from '../../schema/newsroom/story-work.ts';

export type PreviewLinkRow = typeof previewLinks.$inferSelect;

/** Writes down a link. */
export async function insertPreviewLink(db: Writer, link: Omit<PreviewLinkRow, 'revokedAt'>): Promise<void> {
  await db.insert(previewLinks).values(link);
}

/** The link of this id, whatever became of it. */
export async function findPreviewLink(db: Reader, id: string): Promise<PreviewLinkRow | null> {
  const [row] = await db.select().from(previewLinks).where(eq(previewLinks.id, id));
  return row ?? null;
}

/** The links of a story, newest first. */
export async function previewLinksOf(db: Reader, storyId: number): Promise<PreviewLinkRow[]> {
  const { madeAt } = previewLinks;
  return db.select().from(previewLinks).where(eq(previewLinks.storyId, storyId)).orderBy(desc(madeAt)).limit(100);
}

/** Takes a link back; says whether it was still there. */
export async function revokePreviewLink(db: Writer, id: string): Promise<boolean> {
  const rows = await db
    .update(previewLinks)
    .set({ revokedAt: now() })
    .where(and(eq(previewLinks.id, id), isNull(previewLinks.revokedAt)))
    .returning({ id: previewLinks.id });
  return rows.length > 0;
}
