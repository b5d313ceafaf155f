import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import { storedContentSchema } from '../../../lib/news/content.ts';
import type { Reader, Writer } from '../../database.ts';
import { addToIndex, indexIsEmpty } from '../../dialects/sqlite/search-index.ts';
import { articlePeople, articles } from '../../schema/edition/articles.ts';
import { revisions, stories } from '../../schema/newsroom/stories.ts';
import { searchEntry } from './search-entries.ts';

/** Whether articles are published of which the full-text index knows nothing: it was made anew. */
export async function needsIndex(db: Reader): Promise<boolean> {
  return (await indexIsEmpty(db)) && (await db.select({ id: articles.id }).from(articles).limit(1)).length > 0;
}

/**
 * Puts the next `count` published articles after the one numbered `after` into the full-text index. Returns how many
 * they were and the number of the last; null when there are no more.
 */
export async function indexStored(
  db: Writer,
  after: number,
  count: number,
): Promise<{ indexed: number; last: number } | null> {
  const rows = await db
    .select({
      id: articles.id,
      place: articles.place,
      sectionId: articles.sectionId,
      content: revisions.content,
    })
    .from(articles)
    .innerJoin(stories, eq(stories.id, articles.id))
    .innerJoin(revisions, and(eq(revisions.storyId, stories.id), eq(revisions.number, stories.liveRevision)))
    .where(gt(articles.id, after))
    .orderBy(asc(articles.id))
    .limit(count);
  const last = rows.at(-1)?.id;
  if (last === undefined) return null;
  const signers = await signersOf(
    db,
    rows.map(({ id }) => id),
  );
  addToIndex(
    db,
    rows.map((row) =>
      searchEntry({
        ...row,
        content: storedContentSchema.parse(row.content),
        personIds: signers.get(row.id) ?? [],
      }),
    ),
  );
  return { indexed: rows.length, last };
}

async function signersOf(db: Reader, ids: number[]): Promise<Map<number, number[]>> {
  const rows = await db
    .select({ articleId: articlePeople.articleId, id: articlePeople.personId })
    .from(articlePeople)
    .where(inArray(articlePeople.articleId, ids));
  const signers = new Map<number, number[]>();
  for (const { articleId, id } of rows) signers.set(articleId, [...(signers.get(articleId) ?? []), id]);
  return signers;
}
