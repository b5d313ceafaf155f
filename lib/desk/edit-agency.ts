import { z } from 'zod';
import { write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { insertNamed } from '../../db/queries/newsroom/named.ts';
import { updateAgency } from '../../db/queries/newsroom/people.ts';
import { renameNamed, seenRow } from './edit-named.ts';
import { freeSlug } from './take-name.ts';

const words = {
  name: z.string().trim().min(1).max(120),
  nameZh: z.string().trim().min(1).max(120).nullable(),
};

export const newAgencySchema = z.strictObject(words);
export const editedAgencySchema = z.strictObject({ ...seenRow, ...words });

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
 * @throws Problem when it is not there any more, or another is called so; Conflict when somebody changed it meanwhile
 */
export async function editAgency(agency: z.input<typeof editedAgencySchema>): Promise<void> {
  const { id, seen, ...said } = editedAgencySchema.parse(agency);
  await write(async (act) => {
    await renameNamed(act, 'agency', { id, seen }, said);
    await updateAgency(act.db, id, said.nameZh);
  });
}
