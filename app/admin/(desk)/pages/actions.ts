'use server';
import { z } from 'zod';
import { deskAction } from '#lib/access/desk-action.ts';
import { findStoriesToPlace, storySearchSchema } from '#lib/desk/find-stories.ts';
import { readPageText } from '#lib/desk/read-standing-pages.ts';
import { standingPageSchema, writeStandingPage } from '#lib/desk/write-standing-page.ts';

/** Writes a standing page; answers when it was written (UTC ms). */
export const save = deskAction({
  act: 'page.edit',
  input: z.strictObject({ page: standingPageSchema, seen: z.number().int() }),
  run: async ({ page, seen }) => {
    await writeStandingPage(page, seen);
    return (await readPageText(page.slug))?.updatedAt ?? 0;
  },
});

/** Stories that a page may lead to. */
export const findStories = deskAction({ act: 'page.edit', input: storySearchSchema, run: findStoriesToPlace });
