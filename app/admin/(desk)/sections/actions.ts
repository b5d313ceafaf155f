'use server';
import { deskAction } from '#lib/access/desk-action.ts';
import { addSection, newSectionSchema } from '#lib/desk/add-section.ts';
import { describeSection, sectionDescriptionSchema } from '#lib/desk/describe-section.ts';
import { placeOfSections } from '#lib/desk/front-place.ts';
import { moveSection, sectionMoveSchema } from '#lib/desk/move-section.ts';
import { orderSections, sectionOrderSchema } from '#lib/desk/order-sections.ts';
import { removeSection, sectionRemovalSchema } from '#lib/desk/remove-section.ts';

const place = ({ path }: { path: string }) => placeOfSections(path);

export const add = deskAction({ act: 'section.edit', input: newSectionSchema, place, run: addSection });
export const edit = deskAction({ act: 'section.edit', input: sectionDescriptionSchema, place, run: describeSection });
export const remove = deskAction({ act: 'section.edit', input: sectionRemovalSchema, place, run: removeSection });

/** Renames a section, or moves it. */
export const move = deskAction({
  act: 'section.edit',
  input: sectionMoveSchema,
  place: ({ path, to }) => placeOfSections(path, to),
  run: moveSection,
});

/** Which sections stand in a menu, and in which order. */
export const order = deskAction({
  act: 'section.edit',
  input: sectionOrderSchema,
  place: async ({ department }) => (department === null ? placeOfSections(null) : { sections: [department] }),
  run: orderSections,
});
