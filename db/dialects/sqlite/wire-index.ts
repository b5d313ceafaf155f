import { sql } from 'drizzle-orm';
import { indexText } from '../../../lib/news/search/index-text.ts';
import type { Writer } from '../../database.ts';

/** The full-text index of what the wire brought, as SQLite's FTS5 keeps it. A row's number is the item's. */

/** What the index holds of an item. */
export interface WireText {
  id: number;
  headline: string;
  slugline: string;
  body: string;
  marks: string;
}

/** Puts an item into the index in place of what was known of it. Part of the caller's act. */
export function putInWireIndex(db: Writer, { id, headline, slugline, body, marks }: WireText): void {
  db.$client.prepare('DELETE FROM wire_index WHERE rowid = ?').run(BigInt(id));
  db.$client
    .prepare('INSERT INTO wire_index (rowid, headline, slugline, body, marks) VALUES (?, ?, ?, ?, ?)')
    .run(BigInt(id), ...[headline, slugline, body, marks].map(indexText));
}

/** The numbers of the items whose words match an FTS5 expression, for a condition. */
export function inWireIndex(expression: string) {
  return sql`(SELECT rowid FROM wire_index WHERE wire_index MATCH ${expression})`;
}
