import { asc, between, desc, eq, inArray, sql } from 'drizzle-orm';
import { noteTags } from '../../../lib/platform/page-notes.ts';
import type { Reader } from '../../database.ts';
import { articlePeople, articles, articleTopics } from '../../schema/edition/articles.ts';
import { people } from '../../schema/edition/people.ts';
import { sections } from '../../schema/edition/sections.ts';
import { topics } from '../../schema/edition/topics.ts';
import { tags } from '../../tags.ts';
import { type ListedRow, listed, listedColumns } from './lists.ts';

/** What ties articles together: somebody who signed them, or a topic they are about. */
export interface Link {
  to: 'person' | 'topic';
  id: number;
  slug: string;
}

export type PersonRow = typeof people.$inferSelect;

/** A person by the slug; null when nobody of that name ever signed anything. */
export async function findPerson(db: Reader, slug: string): Promise<PersonRow | null> {
  noteTags(tags.personWords(slug));
  const [row] = await db.select().from(people).where(eq(people.slug, slug)).limit(1);
  return row ?? null;
}

/** A topic by the slug; null when there is none. */
export async function findTopic(db: Reader, slug: string): Promise<typeof topics.$inferSelect | null> {
  noteTags(tags.topic(slug), tags.topicWords(slug));
  const [row] = await db.select().from(topics).where(eq(topics.slug, slug)).limit(1);
  return row ?? null;
}

function linked({ to, id, slug }: Link) {
  noteTags(to === 'person' ? tags.person(slug) : tags.topic(slug));
  return to === 'person'
    ? { table: articlePeople, condition: eq(articlePeople.personId, id) }
    : { table: articleTopics, condition: eq(articleTopics.topicId, id) };
}

/** How many articles a link ties together. */
export async function countLinked(db: Reader, link: Link): Promise<number> {
  const { table, condition } = linked(link);
  const [row] = await db
    .select({ count: sql<number>`count(distinct ${table.articleId})` })
    .from(table)
    .where(condition);
  return row?.count ?? 0;
}

/** The articles `from + 1` to `from + count` that a link ties together, newest first. */
export async function sliceLinked(db: Reader, link: Link, from: number, count: number): Promise<ListedRow[]> {
  const { table, condition } = linked(link);
  // Who wrote and photographed a story stands in the table twice, at one place.
  const places = await db
    .selectDistinct({ place: table.place })
    .from(table)
    .where(condition)
    .orderBy(desc(table.place))
    .limit(count)
    .offset(from);
  const rows = await db
    .select(listedColumns)
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(
      inArray(
        articles.place,
        places.map(({ place }) => place),
      ),
    )
    .orderBy(desc(articles.place));
  return listed(rows);
}

/** The people who signed an article, each in each role. */
export async function signersOf(db: Reader, articleId: number) {
  const rows = await db
    .select({ role: articlePeople.role, person: people })
    .from(articlePeople)
    .innerJoin(people, eq(people.id, articlePeople.personId))
    .where(eq(articlePeople.articleId, articleId));
  noteTags(...rows.map(({ person }) => tags.personWords(person.slug)));
  return rows;
}

/** The topics of an article, in the order of their names. */
export async function topicsOf(db: Reader, articleId: number): Promise<(typeof topics.$inferSelect)[]> {
  const rows = await db
    .select({ id: topics.id, slug: topics.slug, name: topics.name })
    .from(articleTopics)
    .innerJoin(topics, eq(topics.id, articleTopics.topicId))
    .where(eq(articleTopics.articleId, articleId))
    .orderBy(asc(topics.name));
  noteTags(...rows.map(({ slug }) => tags.topicWords(slug)));
  return rows;
}

/** The newest `count` articles of each of these topics, and which of the topics each has. */
export async function topicMates(
  db: Reader,
  topicIds: readonly number[],
  count: number,
): Promise<Map<number, Set<number>>> {
  const mates = new Map<number, Set<number>>();
  for (const topicId of topicIds) {
    const rows = await db
      .select({ articleId: articleTopics.articleId })
      .from(articleTopics)
      .where(eq(articleTopics.topicId, topicId))
      .orderBy(desc(articleTopics.place))
      .limit(count);
    for (const { articleId } of rows) mates.set(articleId, (mates.get(articleId) ?? new Set()).add(topicId));
  }
  return mates;
}

const TIES = {
  person: { table: articlePeople, key: articlePeople.personId, to: people },
  topic: { table: articleTopics, key: articleTopics.topicId, to: topics },
} as const;

/** Numbers of people or topics, from the first to the last. */
export interface LinkRange {
  to: Link['to'];
  first: number;
  last: number;
}

/** The highest number of a person or topic; 0 when there is none. */
export async function lastLink(db: Reader, to: Link['to']): Promise<number> {
  noteTags(tags.anyArticle);
  const table = TIES[to].to;
  const [row] = await db.select({ last: sql<number>`coalesce(max(${table.id}), 0)` }).from(table);
  return row?.last ?? 0;
}

/** Whether any of these people signed, or any of these topics is the topic of, something that is published. */
export async function anyLinked(db: Reader, { to, first, last }: LinkRange): Promise<boolean> {
  noteTags(tags.anyArticle);
  const { table, key } = TIES[to];
  return (
    (
      await db
        .select({ key })
        .from(table)
        .where(between(key, first, last))
        .limit(1)
    ).length > 0
  );
}

/** Those of these people or topics that have articles, by their numbers, with how many. */
export async function countsOfLinks(db: Reader, range: LinkRange): Promise<{ slug: string; count: number }[]> {
  noteTags(tags.anyArticle);
  const { table, key, to } = TIES[range.to];
  return db
    .select({ slug: to.slug, count: sql<number>`count(distinct ${table.place})` })
    .from(table)
    .innerJoin(to, eq(to.id, key))
    .where(between(key, range.first, range.last))
    .groupBy(key)
    .orderBy(asc(key));
}
