import { and, desc, eq, inArray, isNull, ne, or } from 'drizzle-orm';
import { matchExpression } from '../../../lib/news/search/query.ts';
import type { Reader } from '../../database.ts';
import { newestPlaces } from '../../dialects/sqlite/search-index.ts';
import { articles } from '../../schema/edition/articles.ts';

const columns = {
  id: articles.id,
  headline: articles.headline,
  standfirst: articles.standfirst,
  sectionId: articles.sectionId,
  departmentId: articles.departmentId,
  publishedAt: articles.publishedAt,
};

/** The newest articles of a section: their numbers. */
export async function sectionMates(db: Reader, sectionId: number, count: number): Promise<number[]> {
  const rows = await db
    .select({ id: articles.id })
    .from(articles)
    .where(eq(articles.sectionId, sectionId))
    .orderBy(desc(articles.place))
    .limit(count);
  return rows.map(({ id }) => id);
}

const EVERYWHERE = { from: Number.MIN_SAFE_INTEGER, to: Number.MAX_SAFE_INTEGER };

/** The newest articles that have one of these words (letters and digits only) in their headline: their numbers. */
export async function headlineMates(db: Reader, words: readonly string[], count: number): Promise<number[]> {
  if (words.length === 0) return [];
  const terms = words.map((word) => ({ typed: word, tokens: [word], open: false, quoted: false }));
  const expression = matchExpression(terms, [], 'headline', 'OR');
  const places = await newestPlaces(db, expression, EVERYWHERE, 0, count);
  const rows = await db.select({ id: articles.id }).from(articles).where(inArray(articles.place, places));
  return rows.map(({ id }) => id);
}

/**
 * What is needed to compare these articles with one in `language`, that one's translations left out. They are no part of
 * the page that asks until one of them is shown, so nothing is noted.
 */
export async function comparables(
  db: Reader,
  ids: readonly number[],
  language: string,
  translationGroup: string | null,
) {
  const others =
    translationGroup === null
      ? undefined
      : or(isNull(articles.translationGroup), ne(articles.translationGroup, translationGroup));
  return db
    .select(columns)
    .from(articles)
    .where(
      and(inArray(articles.id, [...ids]), eq(articles.language, language), ne(articles.kind, 'sponsored'), others),
    );
}
