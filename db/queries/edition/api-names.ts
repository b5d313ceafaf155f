import { and, asc, eq, exists, gt } from 'drizzle-orm';
import { noteTags } from '../../../lib/platform/page-notes.ts';
import type { Reader } from '../../database.ts';
import { articlePeople, articleTopics } from '../../schema/edition/articles.ts';
import { people } from '../../schema/edition/people.ts';
import { articlePlaces, places } from '../../schema/edition/places.ts';
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

/** The first `count` places after a number in which anything published plays, in the order of their numbers. */
export async function placesAfter(db: Reader, after: number, count: number): Promise<(typeof places.$inferSelect)[]> {
  noteTags(tags.anyArticle);
  const told = db.select({ id: articlePlaces.placeId }).from(articlePlaces).where(eq(articlePlaces.placeId, places.id));
  return db
    .select()
    .from(places)
    .where(and(gt(places.id, after), exists(told)))
    .orderBy(asc(places.id))
    .limit(count);
}

/** The place of this name; null when nothing published plays there. */
export async function findPlace(db: Reader, name: string): Promise<{ id: number } | null> {
  const [row] = await db.select({ id: places.id }).from(places).where(eq(places.name, name)).limit(1);
  return row ?? null;
}

/** Where an article plays, in the order of names. */
export async function placesOfArticle(db: Reader, id: number): Promise<string[]> {
  const rows = await db
    .select({ name: places.name })
    .from(articlePlaces)
    .innerJoin(places, eq(places.id, articlePlaces.placeId))
    .where(eq(articlePlaces.articleId, id))
    .orderBy(asc(places.name));
  return rows.map(({ name }) => name);
}
