import { sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  blob,
  check,
  customType,
  foreignKey,
  index,
  integer,
  primaryKey,
  type SQLiteTableExtraConfigValue,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';

/** SQLite's spelling of the column vocabulary in db/columns.ts. */

export { check, foreignKey, index, integer, primaryKey, sqliteTable as table, text, uniqueIndex as unique };
export type Column = AnySQLiteColumn;
export type Constraint = SQLiteTableExtraConfigValue;

/** A number that names the row. */
export const id = () => integer().primaryKey({ autoIncrement: true });

/** A moment, in UTC milliseconds. */
export const instant = () => integer({ mode: 'number' });

/** A moment as a Date, where a library wants one. */
export const moment = () => integer({ mode: 'timestamp_ms' });

/** Bytes as they came. */
export const bytes = () => blob({ mode: 'buffer' });

/** Yes or no. */
export const flag = () => integer({ mode: 'boolean' });

/**
 * A document; what comes out is `unknown` in truth, and parsed by schema in db/queries. Drizzle's own JSON column writes
 * the word "null" for nothing when a statement is prepared.
 */
export const json = customType<{ data: unknown; driverData: string | null }>({
  dataType: () => 'text',
  toDriver: (value) => (value === null ? null : JSON.stringify(value)),
  fromDriver: (value) => (value === null ? null : JSON.parse(value)),
});

/** One of a fixed list of words. Pair it with `oneOf` in the table's constraints. */
export const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  text({ enum: [...values] as unknown as [T[number], ...T[number][]] });

/** The constraint that holds a `choice` column to its list. */
export function oneOf(name: string, column: AnySQLiteColumn, values: readonly string[]) {
  return check(name, sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(', '))})`);
}
