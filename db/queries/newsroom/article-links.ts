import { eq, inArray } from 'drizzle-orm';
import type { Reader, Writer } from '../../database.ts';
import { articlePeople, articleTopics } from '../../schema/edition/articles.ts';
import { people as peopleTable } from '../../schema/edition/people.ts';
import { topics } from '../../schema/edition/topics.ts';
import { tags } from '../../tags.ts';
import { insertRows } from './insert-rows.ts';
import { agenciesNamed, peopleNamed, topicsNamed } from './names.ts';
import type { Publication } from './publish.ts';

/**
 * Ties articles to the people who signed them and to their topics, making those that are new. Returns the people by
 * name.
 */
export async function linkArticles(
  db: Writer,
  publications: readonly Publication[],
  places: ReadonlyMap<number, number>,
): Promise<ReadonlyMap<string, number>> {
  const place = (id: number) => places.get(id) ?? 0;
  const bylines = publications.flatMap(({ id, content }) => content.bylines.map((byline) => ({ id, ...byline })));
  const people = bylines.filter((byline) => byline.type === 'person');
  const about = publications.flatMap(({ id, content }) => content.topics.map((name) => ({ id, name })));

  await agenciesNamed(
    db,
    bylines.filter(({ type }) => type === 'agency').map(({ name }) => name),
  );
  const personIds = await peopleNamed(
    db,
    people.map(({ name }) => name),
  );
  const topicIds = await topicsNamed(
    db,
    about.map(({ name }) => name),
  );
  // Two spellings of one name are one person, and one topic.
  await insertRows(
    db,
    articlePeople,
    people.map(({ id, name, role }) => ({ articleId: id, personId: personIds.get(name) ?? 0, role, place: place(id) })),
    'keep',
  );
  await insertRows(
    db,
    articleTopics,
    about.map(({ id, name }) => ({ articleId: id, topicId: topicIds.get(name) ?? 0, place: place(id) })),
    'keep',
  );
  return personIds;
}

/** The tags of the author and topic pages on which these articles stand. */
export async function tagsOfLinks(db: Reader, articleIds: number[]): Promise<string[]> {
  const signers = await db
    .selectDistinct({ slug: peopleTable.slug })
    .from(articlePeople)
    .innerJoin(peopleTable, eq(peopleTable.id, articlePeople.personId))
    .where(inArray(articlePeople.articleId, articleIds));
  const subjects = await db
    .selectDistinct({ slug: topics.slug })
    .from(articleTopics)
    .innerJoin(topics, eq(topics.id, articleTopics.topicId))
    .where(inArray(articleTopics.articleId, articleIds));
  return [...signers.map(({ slug }) => tags.person(slug)), ...subjects.map(({ slug }) => tags.topic(slug))];
}
