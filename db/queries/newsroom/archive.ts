import { desc, eq, lt } from 'drizzle-orm';
import type { Reader } from '../../database.ts';
import { articles } from '../../schema/edition/articles.ts';
import { stories } from '../../schema/newsroom/stories.ts';

/** The next `count` stories that readers have, below a place, newest first: for walking all of them. */
export async function nextPublished(db: Reader, below: number, count: number) {
  const rows = await db
    .select({ place: articles.place, story: stories })
    .from(articles)
    .innerJoin(stories, eq(stories.id, articles.id))
    .where(lt(articles.place, below))
    .orderBy(desc(articles.place))
    .limit(count);
  return { stories: rows.map(({ story }) => story), end: rows.at(-1)?.place ?? null };
}
