import { eq } from 'drizzle-orm';
import { dayOf } from '../../../lib/news/dates.ts';
import { pathOf } from '../../../lib/news/paths.ts';
import { site } from '../../../site.ts';
import type { Reader } from '../../database.ts';
import { articlePeople, articleSections, articles, articleTopics } from '../../schema/edition/articles.ts';
import { people } from '../../schema/edition/people.ts';
import { sections } from '../../schema/edition/sections.ts';
import { topics } from '../../schema/edition/topics.ts';

/**
 * The paths of all pages that show a published story: its own first, then the home page, its section and department,
 * its further sections and theirs, the latest, its day, its authors and topics. None for a story that readers do not have.
 */
export async function addressesOf(db: Reader, id: number): Promise<string[]> {
  const [row] = await db
    .select({ section: sections.path, publishedAt: articles.publishedAt })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(eq(articles.id, id));
  if (!row) return [];
  const { section, publishedAt } = row;
  const [department = section] = section.split('/');
  const further = await db
    .select({ path: sections.path })
    .from(articleSections)
    .innerJoin(sections, eq(sections.id, articleSections.sectionId))
    .where(eq(articleSections.articleId, id));
  const lists = new Set([department, section, ...further.map(({ path }) => path)]);
  const signers = await db
    .selectDistinct({ slug: people.slug })
    .from(articlePeople)
    .innerJoin(people, eq(people.id, articlePeople.personId))
    .where(eq(articlePeople.articleId, id));
  const subjects = await db
    .select({ slug: topics.slug })
    .from(articleTopics)
    .innerJoin(topics, eq(topics.id, articleTopics.topicId))
    .where(eq(articleTopics.articleId, id));
  return [
    pathOf({ page: 'article', section, id }),
    pathOf({ page: 'home' }),
    ...new Set([...lists].map((path) => pathOf({ page: 'section', section: path, number: 1 }))),
    pathOf({ page: 'latest', number: 1 }),
    ...(publishedAt === null ? [] : [pathOf({ page: 'day', day: dayOf(publishedAt, site.zone), number: 1 })]),
    ...signers.map(({ slug }) => pathOf({ page: 'author', slug, number: 1 })),
    ...subjects.map(({ slug }) => pathOf({ page: 'topic', slug, number: 1 })),
  ];
}

/** The section in which readers find a story; null when they do not have it. */
export async function sectionOfArticle(db: Reader, id: number): Promise<number | null> {
  const [row] = await db.select({ sectionId: articles.sectionId }).from(articles).where(eq(articles.id, id));
  return row?.sectionId ?? null;
}
