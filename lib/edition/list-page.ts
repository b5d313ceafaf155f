import type { Reader } from '../../db/database.ts';
import { countBetween, sliceBetween, type TimeSpan } from '../../db/queries/edition/days.ts';
import { countLinked, type Link, sliceLinked } from '../../db/queries/edition/links.ts';
import { countOf, type List, type ListedRow, sliceOf } from '../../db/queries/edition/lists.ts';
import { type ListedArticle, listedArticles } from './listed-article.ts';

/** How many articles a page of a list holds. */
export const PAGE_SIZE = 30;

/** One page of a list, and how many pages there are (at least one). */
export interface ListPage {
  articles: ListedArticle[];
  number: number;
  pages: number;
  total: number;
}

/** Where the articles of a list come from, newest first. */
export interface ListSource {
  count(db: Reader): Promise<number>;
  slice(db: Reader, from: number, count: number): Promise<ListedRow[]>;
}

/** The paper, a department or a section as a list. */
export const listed = (list: List): ListSource => ({
  count: (db) => countOf(db, list),
  slice: (db, from, count) => sliceOf(db, list, from, count),
});

/** What a person signed, or what is about a topic, as a list. */
export const linked = (link: Link): ListSource => ({
  count: (db) => countLinked(db, link),
  slice: (db, from, count) => sliceLinked(db, link, from, count),
});

/** What is dated in a stretch of time, as a list. */
export const dated = (span: TimeSpan): ListSource => ({
  count: (db) => countBetween(db, span),
  slice: (db, from, count) => sliceBetween(db, span, from, count),
});

/** Reads page `number` (from 1) of a list. */
export async function listPage(db: Reader, source: ListSource, number: number): Promise<ListPage> {
  const total = await source.count(db);
  const rows = await source.slice(db, (number - 1) * PAGE_SIZE, PAGE_SIZE);
  return { articles: await listedArticles(db, rows), number, pages: pagesFor(total), total };
}

/** How many pages a list of `total` articles fills. */
export function pagesFor(total: number): number {
  return Math.max(1, Math.ceil(total / PAGE_SIZE));
}

/** Whether a list has a page of this number. A list of nothing has one page, which says so. */
export async function hasPage(db: Reader, source: ListSource, number: number): Promise<boolean> {
  return number <= pagesFor(await source.count(db));
}
