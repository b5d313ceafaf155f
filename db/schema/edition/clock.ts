import { sql } from 'drizzle-orm';
import { check, integer, table, text } from '../../columns.ts';

/** One row: how many times something that readers can see has changed. */
export const clock = table('clock', { id: integer().primaryKey(), number: integer().notNull() }, (t) => [
  check('clock_one_row', sql`${t.id} = 1`),
]);

/** The clock's number at the last change of what a tag stands for (db/tags.ts). */
export const stamps = table('stamps', { tag: text().primaryKey(), number: integer().notNull() });
