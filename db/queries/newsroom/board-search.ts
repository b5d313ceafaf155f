import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import { mark, matchExpression, parseQuery } from '../../../lib/news/search/query.ts';
import type { Reader } from '../../database.ts';
import { matchesInHand } from '../../dialects/sqlite/newsroom-index.ts';
import { newestPlaces } from '../../dialects/sqlite/search-index.ts';
import { articles } from '../../schema/edition/articles.ts';
import { sections } from '../../schema/edition/sections.ts';

/** What is looked for in the newsroom: the expressions for its own index and for that of what is published. */
export interface NewsroomSearch {
  inHand: string;
  published: string;
}

/** More than anybody leafs through of what is not published. */
const MOST_IN_HAND = 1000;

/** What a text asks for; null when it holds no word. */
export function newsroomSearch(
  query: string,
  { section, language }: { section: { ids: readonly number[] } | null; language: string | undefined },
): NewsroomSearch | null {
  const terms = parseQuery(query);
  if (terms.length === 0) return null;
  const marks = [
    ...(section ? [`(${section.ids.map(mark.section).join(' OR ')})`] : []),
    ...(language ? [mark.language(language)] : []),
  ];
  return { inHand: matchExpression(terms, []), published: matchExpression(terms, marks) };
}

/** The numbers of all stories with words in hand that match. */
export async function foundInHand(db: Reader, { inHand }: NewsroomSearch): Promise<number[]> {
  return matchesInHand(db, inHand, MOST_IN_HAND);
}

/** The next published stories that match, newest first, below a place: their numbers and the place where that ended. */
export async function foundPublished(
  db: Reader,
  { published }: NewsroomSearch,
  below: number,
  count: number,
): Promise<{ ids: number[]; end: number | null }> {
  const span = { from: Number.MIN_SAFE_INTEGER, to: below - 1 };
  const places = await newestPlaces(db, published, span, 0, count);
  const end = places.length < count ? null : (places.at(-1) ?? null);
  if (places.length === 0) return { ids: [], end };
  const rows = await db
    .select({ id: articles.id })
    .from(articles)
    .where(and(inArray(articles.place, places), lt(articles.place, below)))
    .orderBy(desc(articles.place));
  return { ids: rows.map(({ id }) => id), end };
}

/** The numbers of a section and all below it, and whether it is a department; null when there is none of this path. */
export async function sectionFamily(db: Reader, path: string) {
  const rows = await db
    .select({ id: sections.id, path: sections.path })
    .from(sections)
    .where(sql`${sections.path} = ${path} or substr(${sections.path}, 1, ${path.length + 1}) = ${`${path}/`}`);
  const own = rows.find((row) => row.path === path);
  return own ? { id: own.id, ids: rows.map(({ id }) => id) } : null;
}

/** The public path of the section that a story stands in. */
export async function sectionPathOf(db: Reader, sectionId: number): Promise<{ path: string; name: string } | null> {
  const [row] = await db
    .select({ path: sections.path, name: sections.name })
    .from(sections)
    .where(eq(sections.id, sectionId));
  return row ?? null;
}
