'use server';
import { z } from 'zod';
import { deskAction } from '#lib/access/desk-action.ts';
import { addRedirect, newRedirectSchema } from '#lib/desk/add-redirect.ts';
import { importRedirects } from '#lib/desk/import-redirects.ts';
import { redirectLines } from '#lib/desk/redirect-lines.ts';
import { removeRedirect } from '#lib/desk/remove-redirect.ts';
import { standsAt } from '#lib/edition/what-stands-at.ts';

/** So many at a time: readers wait while a list is weighed. */
const MOST_LINES = 20_000;

export const add = deskAction({
  act: 'redirect.edit',
  input: newRedirectSchema,
  run: (redirect) => addRedirect(redirect, standsAt),
});

export const remove = deskAction({
  act: 'redirect.edit',
  input: z.strictObject({ from: z.string().max(1000) }),
  run: async ({ from }) => {
    await removeRedirect(from);
  },
});

/** Takes in a list, or says what it would come to. */
export const importList = deskAction({
  act: 'redirect.edit',
  input: z.strictObject({ csv: z.string().max(3_000_000), dryRun: z.boolean() }),
  run: ({ csv, dryRun }) => importRedirects(redirectLines(csv, MOST_LINES), { dryRun, standsAt }),
});
