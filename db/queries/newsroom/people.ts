import { asc, eq, sql } from 'drizzle-orm';
import type { Reader, Writer } from '../../database.ts';
import { agencies } from '../../schema/edition/agencies.ts';
import { people } from '../../schema/edition/people.ts';
import { having } from './named.ts';

export type PersonDetails = typeof people.$inferSelect;
export type AgencyDetails = typeof agencies.$inferSelect;

/** Writes what is known of a person, known by the slug. */
export async function replacePerson(db: Writer, person: Omit<typeof people.$inferInsert, 'id'>): Promise<void> {
  await db.insert(people).values(person).onConflictDoUpdate({ target: people.slug, set: person });
}

/** Writes what is said of a person beside the name. */
export async function updatePerson(
  db: Writer,
  id: number,
  { nameZh, title, bio }: Pick<PersonDetails, 'nameZh' | 'title' | 'bio'>,
): Promise<void> {
  await db.update(people).set({ nameZh, title, bio }).where(eq(people.id, id));
}

/** A stretch of a list: the rows `after + 1` to `after + count` of those that have these letters. */
export interface Stretch {
  letters: string;
  after: number;
  count: number;
}

/** People by their names. */
export async function peopleWith(db: Reader, { letters, after, count }: Stretch): Promise<PersonDetails[]> {
  return db
    .select()
    .from(people)
    .where(having(letters, people.name, people.slug, sql`coalesce(${people.nameZh}, '')`))
    .orderBy(asc(sql`${people.name} collate nocase`), asc(people.id))
    .limit(count)
    .offset(after);
}

/** Agencies by their names. */
export async function agenciesWith(db: Reader, { letters, after, count }: Stretch): Promise<AgencyDetails[]> {
  return db
    .select()
    .from(agencies)
    .where(having(letters, agencies.name, sql`coalesce(${agencies.nameZh}, '')`))
    .orderBy(asc(sql`${agencies.name} collate nocase`), asc(agencies.id))
    .limit(count)
    .offset(after);
}

/** Writes the Chinese name of an agency. */
export async function updateAgency(db: Writer, id: number, nameZh: string | null): Promise<void> {
  await db.update(agencies).set({ nameZh }).where(eq(agencies.id, id));
}
