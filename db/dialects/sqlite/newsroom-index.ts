import { sql } from 'drizzle-orm';
import { indexText } from '../../../lib/news/search/index-text.ts';
import type { Reader, Writer } from '../../database.ts';

/** The full-text index of what the newsroom has in hand, as SQLite's FTS5 keeps it (db/migrations/0006). */

/** What the index holds of a story. */
export interface InHandText {
  id: number;
  headline: string;
  standfirst: string;
  body: string;
  byline: string;
  topics: string;
  captions: string;
}

/** Puts a story into the index in place of what was known of it. */
export function putInHand(db: Writer, texts: readonly InHandText[]): void {
  const remove = db.$client.prepare('DELETE FROM newsroom_index WHERE rowid = ?');
  const insert = db.$client.prepare(
    `INSERT INTO newsroom_index (rowid, headline, standfirst, body, byline, topics, captions)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const { id, headline, standfirst, body, byline, topics, captions } of texts) {
    remove.run(BigInt(id));
    insert.run(BigInt(id), ...[headline, standfirst, body, byline, topics, captions].map(indexText));
  }
}

/** Takes stories out of the index; those that are not in it do no harm. */
export function takeFromHand(db: Writer, ids: readonly number[]): void {
  const remove = db.$client.prepare('DELETE FROM newsroom_index WHERE rowid = ?');
  for (const id of ids) remove.run(BigInt(id));
}

/** Whether nothing is in the index. */
export async function handIsEmpty(db: Reader): Promise<boolean> {
  return (await db.select({ id: sql<number>`rowid` }).from(sql`newsroom_index`).limit(1)).length === 0;
}

/** The numbers of stories in hand whose words match an FTS5 expression, highest first, `most` of them. */
export async function matchesInHand(db: Reader, expression: string, most: number): Promise<number[]> {
  const rows = await db
    .select({ id: sql<number>`rowid` })
    .from(sql`newsroom_index`)
    .where(sql`newsroom_index MATCH ${expression}`)
    .orderBy(sql`rowid DESC`)
    .limit(most);
  return rows.map(({ id }) => id);
}
