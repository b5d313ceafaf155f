import { and, eq, ne } from 'drizzle-orm';
import type { Reader } from '../../database.ts';
import { articles } from '../../schema/edition/articles.ts';

/** Whether readers have another text of this group of translations. */
export async function hasTranslation(db: Reader, id: number, group: string | null): Promise<boolean> {
  if (group === null) return false;
  const rows = await db
    .select({ id: articles.id })
    .from(articles)
    .where(and(eq(articles.translationGroup, group), ne(articles.id, id)))
    .limit(1);
  return rows.length > 0;
}

/** The stories of a group of translations that readers have. */
export async function storiesOfGroup(db: Reader, group: string): Promise<number[]> {
  const rows = await db
    .select({ id: articles.id })
    .from(articles)
    .where(eq(articles.translationGroup, group))
    .limit(20);
  return rows.map(({ id }) => id);
}
