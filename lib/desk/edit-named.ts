import { z } from 'zod';
import { type Act, write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { leadFormersTo } from '../../db/queries/newsroom/former-names.ts';
import { deleteNamed, type NamedKind, updateNamed } from '../../db/queries/newsroom/named.ts';
import { storyCounts } from '../../db/queries/newsroom/relink.ts';
import { Problem } from '../platform/problem.ts';
import { seenSchema } from './changed-meanwhile.ts';
import { changesOf } from './changes-of.ts';
import { moveNamed, NAMED_KINDS, seenNamed } from './named-kinds.ts';
import { takeName } from './take-name.ts';

/** Which row is written over, and as what it was seen. */
export const seenRow = { id: z.number().int(), seen: seenSchema };

export const removalSchema = z.strictObject(seenRow);

/**
 * Says what a person, topic or agency is called from now on; its old address leads to the new one. What else is said of
 * it is written by the caller, whose act this is part of.
 * @throws Problem when it is not there any more, or another has the name or address; Conflict when it was changed meanwhile
 */
export async function renameNamed(
  act: Act,
  of: NamedKind,
  row: { id: number; seen: string },
  words: { name: string; slug?: string },
): Promise<void> {
  const before = await seenNamed(act.db, of, row, words);
  const after = { id: row.id, slug: words.slug ?? before.slug, name: words.name };
  await takeName(act.db, of, before, after);
  await updateNamed(act.db, of, after);
  await moveNamed(act, of, before.slug, after.slug);
  const changes = changesOf({ ...before }, words);
  await recordAct(act.db, { act: NAMED_KINDS[of].edit, subject: of, subjectId: after.slug, ...changes });
}

/**
 * Removes a topic that no published story is about, or an agency, from what is offered; the next story that names it
 * makes it again.
 * @throws Problem when it is gone, or stories are about it; Conflict when somebody changed it meanwhile
 */
export async function removeNamed(of: 'topic' | 'agency', removal: z.input<typeof removalSchema>): Promise<void> {
  const { id, seen } = removalSchema.parse(removal);
  const { edit, page } = NAMED_KINDS[of];
  await write(async ({ db, stamp }) => {
    const row = await seenNamed(db, of, { id, seen });
    const count = of === 'topic' ? ((await storyCounts(db, of, [id])).get(id) ?? 0) : 0;
    if (count > 0) throw new Problem(`${count} stories are about “${row.name}”. Merge it with another topic instead.`);
    await leadFormersTo(db, of, id, null);
    await deleteNamed(db, of, id);
    stamp(...(page?.tags(row.slug) ?? []));
    await recordAct(db, { act: edit, subject: of, subjectId: row.slug, before: row });
  });
}
