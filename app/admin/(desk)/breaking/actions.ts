'use server';
import { z } from 'zod';
import { deskAction } from '#lib/access/desk-action.ts';
import { findStoriesToPlace, storySearchSchema } from '#lib/desk/find-stories.ts';
import { breakingSchema, setBreaking } from '#lib/desk/set-breaking.ts';

/** Puts a banner above every page, or takes it away. */
export const set = deskAction({
  act: 'breaking.set',
  input: z.strictObject({ banner: breakingSchema.nullable() }),
  run: ({ banner }) => setBreaking(banner),
});

/** Stories that a banner may lead to. */
export const findStories = deskAction({ act: 'breaking.set', input: storySearchSchema, run: findStoriesToPlace });
