import { asc, eq, or, type SQL, sql } from 'drizzle-orm';
import type { Column } from '../../columns.ts';
import type { Reader, Writer } from '../../database.ts';
import { agencies } from '../../schema/edition/agencies.ts';
import { people } from '../../schema/edition/people.ts';
import { topics } from '../../schema/edition/topics.ts';

/** People, topics and agencies: what stories name, known by a slug. */

const TABLES = { person: people, topic: topics, agency: agencies } as const;

export type NamedKind = keyof typeof TABLES;

export interface NamedRow {
  id: number;
  slug: string;
  name: string;
}

/** A person, topic or agency by its row; null when there is none. */
export async function findNamed(db: Reader, of: NamedKind, id: number): Promise<NamedRow | null> {
  const table = TABLES[of];
  const [row] = await db
    .select({ id: table.id, slug: table.slug, name: table.name })
    .from(table)
    .where(eq(table.id, id))
    .limit(1);
  return row ?? null;
}

/** What is said of a person, topic or agency; topics have no more than a name. */
export type NamedWords = NamedRow & Partial<Record<'nameZh' | 'title' | 'bio', string | null>>;

/** A person, topic or agency by its row, whole; null when there is none. */
export async function findNamedWords(db: Reader, of: NamedKind, id: number): Promise<NamedWords | null> {
  const table = TABLES[of];
  const [row] = await db.select().from(table).where(eq(table.id, id)).limit(1);
  return row ?? null;
}

/** A person, topic or agency by its present slug; null when there is none. */
export async function namedBySlug(db: Reader, of: NamedKind, slug: string): Promise<NamedRow | null> {
  const table = TABLES[of];
  const [row] = await db
    .select({ id: table.id, slug: table.slug, name: table.name })
    .from(table)
    .where(eq(table.slug, slug))
    .limit(1);
  return row ?? null;
}

/** Adds a person, topic or agency; returns its row. */
export async function insertNamed(db: Writer, of: NamedKind, row: Omit<NamedRow, 'id'>): Promise<number> {
  const table = TABLES[of];
  const [added] = await db.insert(table).values(row).returning({ id: table.id });
  if (!added) throw new Error(`${of} "${row.slug}" was not written.`);
  return added.id;
}

/** Writes the slug and name of a person, topic or agency. */
export async function updateNamed(db: Writer, of: NamedKind, { id, ...words }: NamedRow): Promise<void> {
  await db.update(TABLES[of]).set(words).where(eq(TABLES[of].id, id));
}

/** Removes a person, topic or agency that no story names any more. */
export async function deleteNamed(db: Writer, of: NamedKind, id: number): Promise<void> {
  await db.delete(TABLES[of]).where(eq(TABLES[of].id, id));
}

/** The rows `after + 1` to `after + count`, by their names, of those whose name or slug has these letters in it. */
export async function namedWith(
  db: Reader,
  of: NamedKind,
  { letters, after, count }: { letters: string; after: number; count: number },
): Promise<NamedRow[]> {
  const table = TABLES[of];
  return db
    .select({ id: table.id, slug: table.slug, name: table.name })
    .from(table)
    .where(having(letters, table.name, table.slug))
    .orderBy(asc(sql`${table.name} collate nocase`), asc(table.id))
    .limit(count)
    .offset(after);
}

/** Whether a column has these letters in it, whatever their case; all have none. */
export function having(letters: string, ...columns: (SQL | Column)[]): SQL | undefined {
  if (letters === '') return undefined;
  const pattern = `%${letters.replace(/[\\%_]/g, '\\$&')}%`;
  return or(...columns.map((column) => sql`${column} like ${pattern} escape '\\'`));
}
