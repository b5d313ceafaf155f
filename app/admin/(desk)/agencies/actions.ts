'use server';
import { deskAction } from '#lib/access/desk-action.ts';
import {
  addAgency,
  agencyRemovalSchema,
  editAgency,
  editedAgencySchema,
  mergeAgencies,
  newAgencySchema,
  removeAgency,
} from '#lib/desk/edit-agency.ts';
import { mergeSchema } from '#lib/desk/merge-schema.ts';
import { listQuerySchema, readAgencies } from '#lib/desk/read-named.ts';

export const add = deskAction({ act: 'agency.edit', input: newAgencySchema, run: addAgency });
export const edit = deskAction({ act: 'agency.edit', input: editedAgencySchema, run: editAgency });
export const merge = deskAction({ act: 'agency.edit', input: mergeSchema, run: mergeAgencies });
export const remove = deskAction({ act: 'agency.edit', input: agencyRemovalSchema, run: removeAgency });

/** Agencies by the letters of their names. */
export const find = deskAction({
  act: 'agency.edit',
  input: listQuerySchema,
  run: async (query) => (await readAgencies(query)).rows.map(({ id, name }) => ({ id, name })),
});
