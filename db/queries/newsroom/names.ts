import { inArray } from 'drizzle-orm';
import { nameSlug } from '../../../lib/news/slugs.ts';
import type { Writer } from '../../database.ts';
import { agencies } from '../../schema/edition/agencies.ts';
import { people } from '../../schema/edition/people.ts';
import { topics } from '../../schema/edition/topics.ts';
import { insertRows } from './insert-rows.ts';

/** How many names are looked up at once: far below the number of variables that SQLite takes in one statement. */
const AT_ONCE = 5000;

/** Finds the rows of these names by their slugs, making those that are missing. Returns name -> id. */
async function idsOf(
  db: Writer,
  table: typeof people | typeof topics | typeof agencies,
  names: readonly string[],
): Promise<Map<string, number>> {
  const slugs = new Map(names.map((name) => [name, nameSlug(name)]));
  const wanted = [...new Map([...slugs].map(([name, slug]) => [slug, { slug, name }])).values()];
  const ids = new Map<string, number>();
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    const some = wanted.slice(from, from + AT_ONCE);
    await insertRows(db, table, some, 'keep');
    const slugsOfSome = some.map(({ slug }) => slug);
    const rows = await db
      .select({ id: table.id, slug: table.slug })
      .from(table)
      .where(inArray(table.slug, slugsOfSome));
    for (const { id, slug } of rows) ids.set(slug, id);
  }
  return new Map([...slugs].map(([name, slug]) => [name, ids.get(slug) ?? 0]));
}

export const peopleNamed = (db: Writer, names: readonly string[]) => idsOf(db, people, names);
export const topicsNamed = (db: Writer, names: readonly string[]) => idsOf(db, topics, names);
export const agenciesNamed = (db: Writer, names: readonly string[]) => idsOf(db, agencies, names);
