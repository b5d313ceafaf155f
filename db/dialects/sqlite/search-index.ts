import { sql } from 'drizzle-orm';
import { indexText } from '../../../lib/news/search/index-text.ts';
import type { Reader, Writer } from '../../database.ts';

/** The full-text index as SQLite's FTS5 keeps it (db/migrations/0002). */

/** What the index holds of an article; `marks` is what a search is narrowed down by. */
export interface IndexedText {
  place: number;
  headline: string;
  standfirst: string;
  body: string;
  byline: string;
  topics: string;
  captions: string;
  marks: string;
}

/** Puts texts into the index. A place that is already in it must be removed first. */
export function addToIndex(db: Writer, texts: readonly IndexedText[]): void {
  const insert = db.$client.prepare(
    `INSERT INTO search_index (rowid, headline, standfirst, body, byline, topics, captions, marks)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const { place, marks, ...words } of texts) {
    const { headline, standfirst, body, byline, topics, captions } = words;
    const columns = [headline, standfirst, body, byline, topics, captions].map(indexText);
    insert.run(BigInt(place), ...columns, marks);
  }
}

/** Takes places out of the index; those that are not in it do no harm. */
export function removeFromIndex(db: Writer, places: readonly number[]): void {
  const remove = db.$client.prepare('DELETE FROM search_index WHERE rowid = ?');
  for (const place of places) remove.run(BigInt(place));
}

/** Whether nothing is in the index. */
export async function indexIsEmpty(db: Reader): Promise<boolean> {
  const rows = await db.select({ place: sql<number>`rowid` }).from(sql`search_index`).limit(1);
  return rows.length === 0;
}

/** Which part of the paper is searched: places from `from` to `to`, both included. */
export interface Span {
  from: number;
  to: number;
}

export interface FoundPlace {
  place: number;
  /** How well it matches; the higher, the better. */
  score: number;
}

/** What a word weighs by where it stands: headline, standfirst, body, byline, topics, captions, marks. */
const WEIGHTS = sql.raw('14.0, 4.0, 1.0, 5.0, 5.0, 1.5, 0.0');

const matching = (expression: string, { from, to }: Span) =>
  sql`search_index MATCH ${expression} AND rowid BETWEEN ${from} AND ${to}`;

/** The newest `most` places that match an FTS5 expression, each with its score. */
export async function scoredPlaces(db: Reader, expression: string, span: Span, most: number): Promise<FoundPlace[]> {
  return db
    .select({ place: sql<number>`rowid`, score: sql<number>`-bm25(search_index, ${WEIGHTS})` })
    .from(sql`search_index`)
    .where(matching(expression, span))
    .orderBy(sql`rowid DESC`)
    .limit(most);
}

/** The places `skip + 1` to `skip + count` that match an FTS5 expression, newest first. */
export async function newestPlaces(
  db: Reader,
  expression: string,
  span: Span,
  skip: number,
  count: number,
): Promise<number[]> {
  const rows = await db
    .select({ place: sql<number>`rowid` })
    .from(sql`search_index`)
    .where(matching(expression, span))
    .orderBy(sql`rowid DESC`)
    .limit(count)
    .offset(skip);
  return rows.map(({ place }) => place);
}

/** How many places match an FTS5 expression; counting stops at `most`. */
export async function countPlaces(db: Reader, expression: string, span: Span, most: number): Promise<number> {
  const some = db
    .select({ place: sql<number>`rowid`.as('place') })
    .from(sql`search_index`)
    .where(matching(expression, span))
    .limit(most)
    .as('some');
  const [row] = await db.select({ count: sql<number>`count(*)` }).from(some);
  return row?.count ?? 0;
}
