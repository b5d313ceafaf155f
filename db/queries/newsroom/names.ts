import { inArray } from 'drizzle-orm';
import type { Named } from '../../../lib/news/former-names.ts';
import { nameSlug } from '../../../lib/news/slugs.ts';
import type { Reader, Writer } from '../../database.ts';
import { agencies } from '../../schema/edition/agencies.ts';
import { people } from '../../schema/edition/people.ts';
import { topics } from '../../schema/edition/topics.ts';
import { rowsFormerly } from './former-names.ts';
import { insertRows } from './insert-rows.ts';

/** How many names are looked up at once: far below the number of variables that SQLite takes in one statement. */
const AT_ONCE = 5000;

const TABLES = { person: people, topic: topics, agency: agencies } as const;

/**
 * Finds the rows of these names by their slugs, also those they had before, making those that are missing. Returns
 * name -> id.
 */
async function idsOf(
  db: Writer,
  of: Extract<Named, keyof typeof TABLES>,
  names: readonly string[],
): Promise<Map<string, number>> {
  const slugs = new Map(names.map((name) => [name, nameSlug(name)]));
  const wanted = [...new Map([...slugs].map(([name, slug]) => [slug, { slug, name }])).values()];
  const ids = new Map<string, number>();
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    const some = wanted.slice(from, from + AT_ONCE);
    await findIds(db, of, some, ids);
    const missing = some.filter(({ slug }) => !ids.has(slug));
    await insertRows(db, TABLES[of], missing, 'keep');
    await findIds(db, of, missing, ids);
  }
  return new Map([...slugs].map(([name, slug]) => [name, ids.get(slug) ?? 0]));
}

async function findIds(
  db: Reader,
  of: keyof typeof TABLES,
  wanted: readonly { slug: string }[],
  ids: Map<string, number>,
): Promise<void> {
  if (wanted.length === 0) return;
  const slugs = wanted.map(({ slug }) => slug);
  const table = TABLES[of];
  // What is called so now comes before what once was.
  for (const [slug, id] of await rowsFormerly(db, of, slugs)) ids.set(slug, id);
  const rows = await db.select({ id: table.id, slug: table.slug }).from(table).where(inArray(table.slug, slugs));
  for (const { id, slug } of rows) ids.set(slug, id);
}

export const peopleNamed = (db: Writer, names: readonly string[]) => idsOf(db, 'person', names);
export const topicsNamed = (db: Writer, names: readonly string[]) => idsOf(db, 'topic', names);
export const agenciesNamed = (db: Writer, names: readonly string[]) => idsOf(db, 'agency', names);
