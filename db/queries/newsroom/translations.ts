import { and, eq, ne } from 'drizzle-orm';
import { z } from 'zod';
import { bylineSchema } from '../../../lib/news/bylines.ts';
import { namesTranslator } from '../../../lib/news/gate.ts';
import type { Reader } from '../../database.ts';
import { articles } from '../../schema/edition/articles.ts';

const bylines = z.array(bylineSchema);

/** Whether readers have a story in another language too, and whether a translator is named there. */
export async function translationOf(
  db: Reader,
  id: number,
  group: string | null,
): Promise<'none' | 'signed' | 'unsigned'> {
  if (group === null) return 'none';
  const rows = await db
    .select({ bylines: articles.bylines })
    .from(articles)
    .where(and(eq(articles.translationGroup, group), ne(articles.id, id)));
  if (rows.length === 0) return 'none';
  return rows.some((row) => namesTranslator(bylines.parse(row.bylines))) ? 'signed' : 'unsigned';
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
