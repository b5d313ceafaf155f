import { sql } from 'drizzle-orm';
import { indexText } from '../../../lib/news/search-text.ts';
import type { Reader, Writer } from '../../database.ts';

/** The full-text index as SQLite's FTS5 keeps it (db/migrations/0001). */

export interface IndexedText {
  place: number;
  headline: string;
  standfirst: string;
  body: string;
}

/** Puts texts into the index. A place that is already in it must be removed first. */
export function addToIndex(db: Writer, texts: readonly IndexedText[]): void {
  const insert = db.$client.prepare('INSERT INTO search_index (rowid, headline, standfirst, body) VALUES (?, ?, ?, ?)');
  for (const { place, headline, standfirst, body } of texts) {
    insert.run(BigInt(place), indexText(headline), indexText(standfirst), indexText(body));
  }
}

/** Takes places out of the index; those that are not in it do no harm. */
export function removeFromIndex(db: Writer, places: readonly number[]): void {
  const remove = db.$client.prepare('DELETE FROM search_index WHERE rowid = ?');
  for (const place of places) remove.run(BigInt(place));
}

export interface FoundPlace {
  place: number;
  score: number;
}

/**
 * The places that match an FTS5 expression, best first, out of the newest `most` matches: words in the headline weigh
 * eight times those of the text, in the standfirst three times, and of two alike the newer comes first.
 */
export async function rankedPlaces(db: Reader, expression: string, most: number): Promise<FoundPlace[]> {
  const newest = db
    .select({
      place: sql<number>`rowid`.as('place'),
      score: sql<number>`bm25(search_index, 8.0, 3.0, 1.0)`.as('score'),
    })
    .from(sql`search_index`)
    .where(sql`search_index MATCH ${expression}`)
    .orderBy(sql`rowid DESC`)
    .limit(most)
    .as('newest');
  return db.select().from(newest).orderBy(sql`score, place DESC`);
}
