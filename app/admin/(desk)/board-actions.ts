'use server';
import { z } from 'zod';
import { BULK_ACTS } from '#components/desk/board/board-view.ts';
import { deskAction } from '#lib/access/desk-action.ts';
import { type ActName, type Actor, may } from '#lib/access/permissions.ts';
import { approveStory } from '#lib/desk/approve-story.ts';
import { assignStory } from '#lib/desk/assign-story.ts';
import { beginStory } from '#lib/desk/create-story.ts';
import { inBulk } from '#lib/desk/in-bulk.ts';
import { publishStory } from '#lib/desk/publish-story.ts';
import { sendBack } from '#lib/desk/send-back-story.ts';
import { placeOfStory } from '#lib/desk/story-place.ts';
import { submitStory } from '#lib/desk/submit-story.ts';
import { restoreStory, trashStory } from '#lib/desk/trash-story.ts';
import { KINDS } from '#lib/news/kinds.ts';
import { Problem } from '#lib/platform/problem.ts';

const ids = z
  .array(z.number().int().positive())
  .min(1, 'choose a story')
  .max(200, 'choose at most 200 stories at once');

export const begin = deskAction({
  act: 'story.create',
  input: z.strictObject({ section: z.string().max(80), kind: z.enum(KINDS) }),
  place: async ({ section }) => ({ sections: [section] }),
  run: async (beginning) => ({ id: await beginStory(beginning) }),
});

/** The right to do it to one story is looked at story by story: they may stand in different sections. */
async function each(actor: Actor, right: ActName, id: number, act: () => Promise<unknown>): Promise<void> {
  if (!may(actor, right, await placeOfStory(id, right))) throw new Problem(`You may not do this to story ${id}.`);
  await act();
}

export const bulk = deskAction({
  act: 'desk.open',
  input: z.strictObject({ ids, does: z.enum(BULK_ACTS), comment: z.string().max(4000) }),
  run: async ({ ids: all, does, comment }, actor) =>
    inBulk(all, (id) =>
      each(actor, `story.${does}`, id, async () => {
        if (does === 'submit') return submitStory(id);
        if (does === 'approve') return approveStory(id);
        if (does === 'publish') return publishStory(id, actor.name);
        if (does === 'send-back') return sendBack(id, comment);
        return does === 'trash' ? trashStory(id) : restoreStory(id);
      }),
    ),
});

export const assign = deskAction({
  act: 'story.assign',
  input: z.strictObject({ ids, userId: z.string().max(80).nullable() }),
  run: async ({ ids: all, userId }, actor) =>
    inBulk(all, (id) => each(actor, 'story.assign', id, () => assignStory(id, userId))),
});
