import { and, asc, eq, exists, inArray, lte, max, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader, Writer } from '../../database.ts';
import { articlePeople, articleTopics } from '../../schema/edition/articles.ts';
import { pause } from './pause.ts';

/** How many stories each of these people signed, or each of these topics has, by the row; published ones. */
export async function storyCounts(
  db: Reader,
  of: 'person' | 'topic',
  ids: readonly number[],
): Promise<Map<number, number>> {
  const [table, key] =
    of === 'person' ? [articlePeople, articlePeople.personId] : [articleTopics, articleTopics.topicId];
  const rows = await db
    .select({ id: key, count: sql<number>`count(distinct ${table.articleId})` })
    .from(table)
    .where(inArray(key, [...ids]))
    .groupBy(key);
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** How many stories are written to between two pauses. */
const AT_ONCE = 1000;

/** Lets every story that one person signed be signed by another; what both did in it stands once. */
export async function relinkPerson(db: Writer, from: number, to: number): Promise<void> {
  const twin = alias(articlePeople, 'twin');
  const both = db
    .select({ id: twin.articleId })
    .from(twin)
    .where(and(eq(twin.articleId, articlePeople.articleId), eq(twin.role, articlePeople.role), eq(twin.personId, to)));
  for (;;) {
    const some = db
      .select({ place: articlePeople.place })
      .from(articlePeople)
      .where(eq(articlePeople.personId, from))
      .orderBy(asc(articlePeople.place))
      .limit(AT_ONCE)
      .as('some');
    const [row] = await db.select({ last: max(some.place) }).from(some);
    if (typeof row?.last !== 'number') return;
    const these = and(eq(articlePeople.personId, from), lte(articlePeople.place, row.last));
    await db.delete(articlePeople).where(and(these, exists(both)));
    await db.update(articlePeople).set({ personId: to }).where(these);
    await pause();
  }
}

/** Lets every story about one topic be about another; one that was about both is about it once. */
export async function relinkTopic(db: Writer, from: number, to: number): Promise<void> {
  const twin = alias(articleTopics, 'twin');
  const both = db
    .select({ id: twin.articleId })
    .from(twin)
    .where(and(eq(twin.articleId, articleTopics.articleId), eq(twin.topicId, to)));
  for (;;) {
    const some = db
      .select({ place: articleTopics.place })
      .from(articleTopics)
      .where(eq(articleTopics.topicId, from))
      .orderBy(asc(articleTopics.place))
      .limit(AT_ONCE)
      .as('some');
    const [row] = await db.select({ last: max(some.place) }).from(some);
    if (typeof row?.last !== 'number') return;
    const these = and(eq(articleTopics.topicId, from), lte(articleTopics.place, row.last));
    await db.delete(articleTopics).where(and(these, exists(both)));
    await db.update(articleTopics).set({ topicId: to }).where(these);
    await pause();
  }
}
