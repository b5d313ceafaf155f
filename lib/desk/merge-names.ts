import { z } from 'zod';
import { write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { leadFormersTo, rememberName } from '../../db/queries/newsroom/former-names.ts';
import { deleteNamed, type NamedKind } from '../../db/queries/newsroom/named.ts';
import { seenSchema } from './changed-meanwhile.ts';
import { moveNamed, NAMED_KINDS, seenNamed } from './named-kinds.ts';

/** Two that are one: `id` is no more, and all that was its is of `into`. Both as they were seen. */
export const mergeSchema = z
  .strictObject({ id: z.number().int(), into: z.number().int(), seen: seenSchema, seenInto: seenSchema })
  .refine(({ id, into }) => id !== into, { path: ['into'], message: 'Choose another one to merge with.' });

/**
 * Makes two people, topics or agencies one: the stories of the first are the second's, its address leads to the second's,
 * and so does its name in stories to come. It cannot be undone: which stories were whose is known no more.
 * @throws Problem when either is not there any more; Conflict when somebody changed one of them meanwhile
 */
export async function mergeNames(of: NamedKind, merge: z.input<typeof mergeSchema>): Promise<void> {
  const { id, into, seen, seenInto } = mergeSchema.parse(merge);
  const { merge: act, relink } = NAMED_KINDS[of];
  await write(async (writing) => {
    const { db } = writing;
    const from = await seenNamed(db, of, { id, seen });
    const to = await seenNamed(db, of, { id: into, seen: seenInto });
    await relink?.(db, id, into);
    await leadFormersTo(db, of, id, into);
    await rememberName(db, of, from.slug, into, id);
    await deleteNamed(db, of, id);
    await moveNamed(writing, of, from.slug, to.slug);
    await recordAct(db, { act, subject: of, subjectId: to.slug, before: { merged: from }, after: { into: to } });
  });
}
