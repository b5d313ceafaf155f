import { desc, eq, inArray } from 'drizzle-orm';
import { matchExpression } from '../../../lib/news/search-text.ts';
import { noteTags } from '../../../lib/platform/page-notes.ts';
import type { Reader } from '../../database.ts';
import { type FoundPlace, rankedPlaces } from '../../dialects/sqlite/search-index.ts';
import { articles } from '../../schema/edition/articles.ts';
import { sections } from '../../schema/edition/sections.ts';
import { tags } from '../../tags.ts';
import { type ListedRow, listed, listedColumns } from './lists.ts';

/** One page of what a query found. `found` is exact up to `mostCounted`, and `mostCounted` for anything above it. */
export interface SearchPage {
  articles: ListedRow[];
  found: number;
  mostCounted: number;
}

/**
 * How far a search looks: the newest matches up to this many are counted and ranked, so that the commonest word costs
 * no more than a rare one and no reader waits for another's search.
 */
const MOST_COUNTED = 2000;

/** The articles `from + 1` to `from + count` that match `query`, best first: see `rankedPlaces`. */
export async function searchArticles(db: Reader, query: string, from: number, count: number): Promise<SearchPage> {
  noteTags(tags.latest);
  const expression = matchExpression(query);
  const found: FoundPlace[] = expression ? await rankedPlaces(db, expression, MOST_COUNTED) : [];
  const places = found.slice(from, from + count).map((hit) => hit.place);
  const rows = await db
    .select(listedColumns)
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(inArray(articles.place, places))
    .orderBy(desc(articles.place));
  const byPlace = new Map(listed(rows).map((row) => [row.place, row]));
  return {
    articles: places.flatMap((place) => byPlace.get(place) ?? []),
    found: found.length,
    mostCounted: MOST_COUNTED,
  };
}
