import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Reader } from '../../database.ts';
import { articles } from '../../schema/edition/articles.ts';
import { revisions, stories } from '../../schema/newsroom/stories.ts';

/** What these stories are called: the headline readers see, or that of the draft; by the number. */
export async function storyNames(db: Reader, ids: readonly number[]): Promise<Map<number, string>> {
  const headline = sql<string>`coalesce(${articles.headline}, json_extract(${revisions.content}, '$.headline'), '')`;
  const rows = await db
    .select({ id: stories.id, headline })
    .from(stories)
    .leftJoin(articles, eq(articles.id, stories.id))
    .leftJoin(
      revisions,
      and(
        eq(revisions.storyId, stories.id),
        eq(revisions.number, sql`coalesce(${stories.draftRevision}, ${stories.liveRevision})`),
      ),
    )
    .where(inArray(stories.id, [...ids]));
  return new Map(rows.map(({ id, headline: name }) => [id, name]));
}
