import { z } from 'zod';
import { type DeskAction, deskAction } from '#lib/access/desk-action.ts';
import type { ActName } from '#lib/access/permissions.ts';
import { placeOfStory } from '#lib/desk/story-place.ts';

export const ofStory = z.strictObject({ id: z.number().int().positive() });

export const seen = { seenVersion: z.number().int() };

/** An act on one story: the right to it depends on where the story stands, in which section, and whose it is. */
export function storyAction<Input extends { id: number }, Result>(
  act: ActName,
  input: z.ZodType<Input>,
  run: DeskAction<Input, Result>['run'],
) {
  return deskAction({ act, input, place: ({ id }) => placeOfStory(id, act), run });
}
