import { and, asc, eq, exists, gt } from 'drizzle-orm';
import { noteTags } from '../../../lib/platform/page-notes.ts';
import type { Reader } from '../../database.ts';
import { articlePeople, articleTopics } from '../../schema/edition/articles.ts';
import { people } from '../../schema/edition/people.ts';
import { topics } from '../../schema/edition/topics.ts';
import { tags } from '../../tags.ts';

/** The first `count` people after a number who signed anything that is published, in the order of their numbers. */
export async function peopleAfter(db: Reader, after: number, count: number): Promise<(typeof people.$inferSelect)[]> {
  noteTags(tags.anyArticle);
  const signed = db
    .select({ id: articlePeople.personId })
    .from(articlePeople)
    .where(eq(articlePeople.personId, people.id));
  const rows = await db
    .select()
    .from(people)
    .where(and(gt(people.id, after), exists(signed)))
    .orderBy(asc(people.id))
    .limit(count);
  noteTags(...rows.map(({ slug }) => tags.personWords(slug)));
  return rows;
}

/** The first `count` topics after a number that anything published is about, in the order of their numbers. */
export async function topicsAfter(db: Reader, after: number, count: number): Promise<(typeof topics.$inferSelect)[]> {
  noteTags(tags.anyArticle);
  const told = db.select({ id: articleTopics.topicId }).from(articleTopics).where(eq(articleTopics.topicId, topics.id));
  const rows = await db
    .select()
    .from(topics)
    .where(and(gt(topics.id, after), exists(told)))
    .orderBy(asc(topics.id))
    .limit(count);
  noteTags(...rows.map(({ slug }) => tags.topicWords(slug)));
  return rows;
}
