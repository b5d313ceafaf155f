import { z } from 'zod';
import { write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { insertNamed } from '../../db/queries/newsroom/named.ts';
import { updatePerson } from '../../db/queries/newsroom/people.ts';
import { tags } from '../../db/tags.ts';
import { SLUG } from '../news/slugs.ts';
import { personSchema } from './describe-person.ts';
import { renameNamed, seenRow } from './edit-named.ts';
import { freeSlug } from './take-name.ts';

export const slugSchema = z.string().trim().max(80).regex(SLUG, 'write small letters, digits and dashes between them');

export const editedPersonSchema = personSchema.extend({ ...seenRow, slug: slugSchema });

/**
 * Adds somebody before the first story that he or she signs.
 * @returns the row
 * @throws Problem when somebody is called so already
 */
export async function addPerson(person: z.input<typeof personSchema>): Promise<number> {
  const { name, ...words } = personSchema.parse(person);
  return write(async (act) => {
    const slug = await freeSlug(act.db, 'person', name);
    const id = await insertNamed(act.db, 'person', { slug, name });
    await updatePerson(act.db, id, words);
    act.stamp(tags.personWords(slug), tags.person(slug));
    await recordAct(act.db, { act: 'person.edit', subject: 'person', subjectId: slug, after: { name, ...words } });
    return id;
  });
}

/**
 * Says who somebody is: name, address, what stands on the page and beside stories. The old address leads to the new one;
 * stories keep the name they were signed with.
 * @throws Problem when there is nobody of this row, or another has the name or address; Conflict when somebody changed it
 *   meanwhile
 */
export async function editPerson(person: z.input<typeof editedPersonSchema>): Promise<void> {
  const { id, seen, ...words } = editedPersonSchema.parse(person);
  await write(async (act) => {
    await renameNamed(act, 'person', { id, seen }, words);
    await updatePerson(act.db, id, words);
  });
}
