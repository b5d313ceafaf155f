import { sql } from 'drizzle-orm';
import { check, instant, integer, json, table } from '../../columns.ts';

/** What the newsroom says of the paper in place of the site file. One row or none. */
export const settings = table(
  'settings',
  { id: integer().primaryKey(), words: json().notNull(), updatedAt: instant().notNull() },
  (t) => [check('settings_one_row', sql`${t.id} = 1`), check('settings_words', sql`json_valid(${t.words})`)],
);
