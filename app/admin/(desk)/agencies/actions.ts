'use server';
import { deskAction } from '#lib/access/desk-action.ts';
import { addAgency, editAgency, editedAgencySchema, newAgencySchema } from '#lib/desk/edit-agency.ts';
import { removalSchema, removeNamed } from '#lib/desk/edit-named.ts';
import { mergeNames, mergeSchema } from '#lib/desk/merge-names.ts';
import { listQuerySchema, readAgencies } from '#lib/desk/read-named.ts';

export const add = deskAction({ act: 'agency.edit', input: newAgencySchema, run: addAgency });
export const edit = deskAction({ act: 'agency.edit', input: editedAgencySchema, run: editAgency });
export const merge = deskAction({ act: 'agency.merge', input: mergeSchema, run: (both) => mergeNames('agency', both) });
export const remove = deskAction({
  act: 'agency.edit',
  input: removalSchema,
  run: (row) => removeNamed('agency', row),
});

/** Agencies by the letters of their names. */
export const find = deskAction({
  act: 'agency.merge',
  input: listQuerySchema,
  run: async (query) => (await readAgencies(query)).rows.map(({ id, name, seen }) => ({ id, name, seen })),
});
