'use server';
import { z } from 'zod';
import { deskAction } from '#lib/access/desk-action.ts';
import { usesFor } from '#lib/desk/eyes-of.ts';
import { describeMedium, descriptionSchema } from '#lib/media/describe-medium.ts';
import { readLibrary, readMedium, uploaderOf } from '#lib/media/read-library.ts';
import { remakeMedium } from '#lib/media/remake-medium.ts';
import { removeMedium } from '#lib/media/remove-medium.ts';
import { librarySearchSchema } from '#lib/news/library.ts';
import { mediaKeySchema } from '#lib/news/media.ts';

const one = z.strictObject({ key: mediaKeySchema });
const sentBy = async ({ key }: { key: string }) => ({ ownerId: await uploaderOf(key) });

export const list = deskAction({ act: 'media.read', input: librarySearchSchema, run: readLibrary });

export const open = deskAction({
  act: 'media.read',
  input: one,
  run: async ({ key }, actor) => {
    const found = await readMedium(key);
    return found && { ...found, uses: await usesFor(actor, found.uses) };
  },
});

export const describe = deskAction({
  act: 'media.edit',
  input: descriptionSchema,
  place: sentBy,
  run: describeMedium,
});

export const remake = deskAction({
  act: 'media.edit',
  input: one,
  place: sentBy,
  run: ({ key }) => remakeMedium(key),
});

export const remove = deskAction({ act: 'media.remove', input: one, run: ({ key }) => removeMedium(key) });
