import { z } from 'zod';
import { write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { leadFormersTo, rememberName } from '../../db/queries/newsroom/former-names.ts';
import { deleteNamed, insertNamed, updateNamed } from '../../db/queries/newsroom/named.ts';
import { updateAgency } from '../../db/queries/newsroom/people.ts';
import { type Merge, mergeSchema } from './merge-schema.ts';
import { freeSlug, namedRow, takeName } from './take-name.ts';

const words = {
  name: z.string().trim().min(1).max(120),
  nameZh: z.string().trim().min(1).max(120).nullable(),
};

export const newAgencySchema = z.strictObject(words);
export const editedAgencySchema = z.strictObject({ id: z.number().int(), ...words });
export const agencyRemovalSchema = z.strictObject({ id: z.number().int() });

/**
 * Adds an agency, to be offered where stories are signed.
 * @returns the row
 * @throws Problem when there is one of this name
 */
export async function addAgency(agency: z.input<typeof newAgencySchema>): Promise<number> {
  const { name, nameZh } = newAgencySchema.parse(agency);
  return write(async ({ db }) => {
    const slug = await freeSlug(db, 'agency', name);
    const id = await insertNamed(db, 'agency', { slug, name });
    await updateAgency(db, id, nameZh);
    await recordAct(db, { act: 'agency.edit', subject: 'agency', subjectId: slug, after: { name, nameZh } });
    return id;
  });
}

/**
 * Renames an agency for stories to come; those that it signed keep the name that was printed.
 * @throws Problem when it is not there any more, or another is called so
 */
export async function editAgency(agency: z.input<typeof editedAgencySchema>): Promise<void> {
  const { id, name, nameZh } = editedAgencySchema.parse(agency);
  await write(async ({ db }) => {
    const before = await namedRow(db, 'agency', id);
    const after = { ...before, name };
    await takeName(db, 'agency', before, after);
    await updateNamed(db, 'agency', after);
    await updateAgency(db, id, nameZh);
    const said = { before: { name: before.name }, after: { name, nameZh } };
    await recordAct(db, { act: 'agency.edit', subject: 'agency', subjectId: before.slug, ...said });
  });
}

/**
 * Makes two agencies one: what comes under the first name is from the second.
 * @throws Problem when either is not there any more
 */
export async function mergeAgencies(merge: Merge): Promise<void> {
  const { id, into } = mergeSchema.parse(merge);
  await write(async ({ db }) => {
    const from = await namedRow(db, 'agency', id);
    const to = await namedRow(db, 'agency', into);
    await leadFormersTo(db, 'agency', id, into);
    await rememberName(db, 'agency', from.slug, into, id);
    await deleteNamed(db, 'agency', id);
    const said = { before: { merged: from }, after: { into: to } };
    await recordAct(db, { act: 'agency.edit', subject: 'agency', subjectId: to.slug, ...said });
  });
}

/** Removes an agency from what is offered; the next story from it adds it again. Throws a Problem when it is gone. */
export async function removeAgency(removal: z.input<typeof agencyRemovalSchema>): Promise<void> {
  const { id } = agencyRemovalSchema.parse(removal);
  await write(async ({ db }) => {
    const agency = await namedRow(db, 'agency', id);
    await leadFormersTo(db, 'agency', id, null);
    await deleteNamed(db, 'agency', id);
    await recordAct(db, { act: 'agency.edit', subject: 'agency', subjectId: agency.slug, before: agency });
  });
}
