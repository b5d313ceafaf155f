import { z } from 'zod';
import { type Act, write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { insertNamed, updateNamed } from '../../db/queries/newsroom/named.ts';
import { findPersonDetails, updatePerson } from '../../db/queries/newsroom/people.ts';
import { clearRedirect, leadRedirectsTo } from '../../db/queries/newsroom/redirects.ts';
import { tags } from '../../db/tags.ts';
import { SLUG } from '../news/slugs.ts';
import { changesOf } from './changes-of.ts';
import { personSchema } from './describe-person.ts';
import { freeSlug, namedRow, takeName } from './take-name.ts';

export const slugSchema = z.string().trim().max(80).regex(SLUG, 'small letters, digits and dashes between them');

export const editedPersonSchema = personSchema.extend({ id: z.number().int(), slug: slugSchema });

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
 * @throws Problem when there is nobody of this row, or another has the name or address
 */
export async function editPerson(person: z.input<typeof editedPersonSchema>): Promise<void> {
  const { id, slug, name, ...words } = editedPersonSchema.parse(person);
  await write(async (act) => {
    const before = await namedRow(act.db, 'person', id);
    const known = await findPersonDetails(act.db, id);
    const after = { id, slug, name };
    await takeName(act.db, 'person', before, after);
    await updateNamed(act.db, 'person', after);
    await updatePerson(act.db, id, words);
    await moveAuthor(act, before.slug, slug);
    const changes = changesOf(known, { slug, name, ...words });
    await recordAct(act.db, { act: 'person.edit', subject: 'person', subjectId: slug, ...changes });
  });
}

/** Lets redirects to an author's page lead to the one there is now, and every page that shows either be made anew. */
export async function moveAuthor(act: Act, from: string, to: string): Promise<void> {
  for (const slug of [from, to]) act.stamp(tags.personWords(slug), tags.person(slug));
  if (from === to) return;
  act.stamp(tags.anyArticle);
  await clearRedirect(act, `/author/${to}/`);
  await leadRedirectsTo(act, `/author/${from}/`, `/author/${to}/`);
}
