import { getTableColumns, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Writer } from '../../database.ts';

/**
 * Writes many rows of one shape through one prepared statement: the fast way in for archives, whatever their number.
 * @param existing what to do with a row whose key is there already
 */
export async function insertRows<T extends SQLiteTable>(
  db: Writer,
  table: T,
  rows: readonly T['$inferInsert'][],
  existing: 'refuse' | 'keep' = 'refuse',
): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(getTableColumns(table));
  const placeholders = Object.fromEntries(names.map((name) => [name, sql.placeholder(name)])) as T['$inferInsert'];
  const insert = db.insert(table).values(placeholders);
  const prepared = (existing === 'keep' ? insert.onConflictDoNothing() : insert).prepare();
  const blank = Object.fromEntries(names.map((name) => [name, null]));
  for (const row of rows) await prepared.run({ ...blank, ...row });
}
