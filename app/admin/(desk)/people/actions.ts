'use server';
import { deskAction } from '#lib/access/desk-action.ts';
import { personSchema } from '#lib/desk/describe-person.ts';
import { addPerson, editedPersonSchema, editPerson } from '#lib/desk/edit-person.ts';
import { mergeNames, mergeSchema } from '#lib/desk/merge-names.ts';
import { listQuerySchema, readPeople } from '#lib/desk/read-named.ts';

export const add = deskAction({ act: 'person.edit', input: personSchema, run: addPerson });
export const edit = deskAction({ act: 'person.edit', input: editedPersonSchema, run: editPerson });
export const merge = deskAction({ act: 'person.merge', input: mergeSchema, run: (both) => mergeNames('person', both) });

/** People by the letters of their names. */
export const find = deskAction({
  act: 'person.merge',
  input: listQuerySchema,
  run: async (query) =>
    (await readPeople(query)).rows.map(({ id, name, seen, stories }) => ({ id, name, seen, stories })),
});
