import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import { z } from 'zod';
import { bodySchema } from '../../../lib/news/body/body.ts';
import { bylineSchema } from '../../../lib/news/bylines.ts';
import { pictureUseSchema } from '../../../lib/news/media.ts';
import { noteTags } from '../../../lib/platform/page-notes.ts';
import type { Reader } from '../../database.ts';
import { prepared } from '../../prepared.ts';
import { articles } from '../../schema/edition/articles.ts';
import { sections } from '../../schema/edition/sections.ts';
import { tags } from '../../tags.ts';
import { type ListedRow, listed, listedColumns } from './lists.ts';

const documents = z.object({
  body: bodySchema,
  bylines: z.array(bylineSchema),
  lead: pictureUseSchema.nullable(),
  related: z.array(z.number()).nullable(),
  alsoIn: z.array(z.number()).nullable(),
});

/** A published article with its section's path. */
export type ArticleRow = Omit<typeof articles.$inferSelect, 'body' | 'bylines' | 'lead' | 'related' | 'alsoIn'> &
  z.infer<typeof documents> & { sectionPath: string };

/** The published article of this number, or null. Throws when what is stored is not an article. */
export async function findArticle(db: Reader, id: number): Promise<ArticleRow | null> {
  noteTags(tags.article(id), tags.sections);
  const [row] = await db
    .select({ article: articles, sectionPath: sections.path })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(eq(articles.id, id))
    .limit(1);
  return row ? { ...row.article, ...documents.parse(row.article), sectionPath: row.sectionPath } : null;
}

const sectionOf = prepared((db) =>
  db
    .select({ path: sections.path })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(eq(articles.id, sql.placeholder('id')))
    .limit(1)
    .prepare(),
);

/** The path of the section in which this article is published, or null. */
export async function findArticleSection(db: Reader, id: number): Promise<string | null> {
  const [row] = await sectionOf(db).execute({ id });
  return row?.path ?? null;
}

/** The same text in other languages. */
export async function translationsOf(db: Reader, group: string, except: number): Promise<ListedRow[]> {
  noteTags(tags.translations(group));
  const rows = await db
    .select(listedColumns)
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(eq(articles.translationGroup, group), ne(articles.id, except)))
    .limit(20);
  return listed(rows);
}

/** Those of these stories that are published, in the order of `ids`. */
export async function findListed(db: Reader, ids: number[]): Promise<ListedRow[]> {
  noteTags(...ids.map(tags.article));
  const rows = await db
    .select(listedColumns)
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(inArray(articles.id, ids));
  const byId = new Map(listed(rows).map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
