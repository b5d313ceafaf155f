import { write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { leadFormersTo, rememberName } from '../../db/queries/newsroom/former-names.ts';
import { deleteNamed } from '../../db/queries/newsroom/named.ts';
import { relinkPerson } from '../../db/queries/newsroom/relink.ts';
import { moveAuthor } from './edit-person.ts';
import { type Merge, mergeSchema } from './merge-schema.ts';
import { namedRow } from './take-name.ts';

/**
 * Makes two people one: what the first signed, the second signed; the first one's address leads to the second's, and
 * stories that will be signed with the first name are the second's.
 * @throws Problem when either is not there any more
 */
export async function mergePeople(merge: Merge): Promise<void> {
  const { id, into } = mergeSchema.parse(merge);
  await write(async (act) => {
    const from = await namedRow(act.db, 'person', id);
    const to = await namedRow(act.db, 'person', into);
    await relinkPerson(act.db, id, into);
    await leadFormersTo(act.db, 'person', id, into);
    await rememberName(act.db, 'person', from.slug, into, id);
    await deleteNamed(act.db, 'person', id);
    await moveAuthor(act, from.slug, to.slug);
    await recordAct(act.db, {
      act: 'person.edit',
      subject: 'person',
      subjectId: to.slug,
      before: { merged: from },
      after: { into: to },
    });
  });
}
