import type { Reader } from '../../db/database.ts';
import { countOf, type List, sliceOf } from '../../db/queries/edition/lists.ts';
import { type ListedArticle, listedArticle } from './listed-article.ts';

/** How many articles a page of a list holds. */
export const PAGE_SIZE = 30;

/** One page of a list, and how many pages there are (at least one). */
export interface ListPage {
  articles: ListedArticle[];
  number: number;
  pages: number;
  total: number;
}

/** Reads page `number` (from 1) of a list. */
export async function listPage(db: Reader, list: List, number: number): Promise<ListPage> {
  const total = await countOf(db, list);
  const rows = await sliceOf(db, list, (number - 1) * PAGE_SIZE, PAGE_SIZE);
  return { articles: rows.map(listedArticle), number, pages: pagesFor(total), total };
}

/** How many pages a list of `total` articles fills. */
export function pagesFor(total: number): number {
  return Math.max(1, Math.ceil(total / PAGE_SIZE));
}
