import type { Writer } from '../../database.ts';
import { people } from '../../schema/edition/people.ts';

/** Writes what is known of a person, known by the slug. */
export async function replacePerson(db: Writer, person: Omit<typeof people.$inferInsert, 'id'>): Promise<void> {
  await db.insert(people).values(person).onConflictDoUpdate({ target: people.slug, set: person });
}
