'use server';
import { z } from 'zod';
import { deskAction } from '#lib/access/desk-action.ts';
import { may } from '#lib/access/permissions.ts';
import { acceptProposal, declineProposal, ofProposal, placeOfProposal } from '#lib/desk/decide-proposal.ts';
import { findStoriesToPlace, storySearchSchema } from '#lib/desk/find-stories.ts';
import { mergeCopy, mergeCopySchema } from '#lib/desk/merge-copy.ts';
import { readProposals } from '#lib/desk/read-proposals.ts';
import { compareVersions, readWireItem, readWireLines, readWireNews } from '#lib/desk/read-wire.ts';
import { placeOfStory } from '#lib/desk/story-place.ts';
import { wordsNow } from '#lib/desk/words-now.ts';
import { wireFilterSchema, wireMarkSchema } from '#lib/news/wire-view.ts';
import { Problem } from '#lib/platform/problem.ts';
import { readOriginal } from '#lib/wire/read-original.ts';
import { ofCopy, someCopy, spikeCopy, takeCopy, unspikeCopy } from '#lib/wire/take-copy.ts';

const digest = z.string().max(64);

export const lines = deskAction({
  act: 'wire.read',
  input: z.strictObject({ filter: wireFilterSchema, after: wireMarkSchema.nullable() }),
  run: async ({ filter, after }) => readWireLines(filter, after),
});

export const news = deskAction({
  act: 'wire.read',
  input: z.strictObject({
    filter: wireFilterSchema,
    top: wireMarkSchema.nullable(),
    shown: z.array(z.number().int().positive()).max(300),
    proposedAt: z.number().int().nonnegative(),
  }),
  run: async ({ filter, ...seen }, actor) => readWireNews(actor, filter, seen),
});

export const item = deskAction({
  act: 'wire.read',
  input: ofCopy.extend({ digest: digest.nullable() }),
  run: async ({ id, digest: of }) => readWireItem(id, of),
});

export const original = deskAction({
  act: 'wire.read',
  input: ofCopy.extend({ digest }),
  run: async ({ id, digest: of }) => readOriginal(id, of),
});

export const compare = deskAction({
  act: 'wire.read',
  input: ofCopy.extend({ from: digest, to: digest }),
  run: async ({ id, from, to }) => compareVersions(id, from, to),
});

export const take = deskAction({
  act: 'wire.take',
  input: ofCopy,
  run: async ({ id }, actor) => takeCopy(id, actor.sections),
});

export const merge = deskAction({
  act: 'wire.take',
  input: mergeCopySchema,
  run: async (order, actor) => {
    if (!may(actor, 'story.revise', await placeOfStory(order.storyId, 'story.revise')))
      throw new Problem('You may not write in that story. Nothing was changed.');
    await mergeCopy(order);
  },
});

export const spike = deskAction({ act: 'wire.spike', input: someCopy, run: async ({ ids }) => spikeCopy(ids) });

export const unspike = deskAction({ act: 'wire.spike', input: someCopy, run: async ({ ids }) => unspikeCopy(ids) });

export const findStories = deskAction({ act: 'wire.take', input: storySearchSchema, run: findStoriesToPlace });

/** What waits for an editor, from one of them on. */
export const proposals = deskAction({
  act: 'wire.read',
  input: z.strictObject({ from: z.number().int().nonnegative() }),
  run: async ({ from }, actor) => readProposals(actor, from),
});

export const accept = deskAction({
  act: 'wire.decide',
  input: ofProposal.extend({ seenVersion: z.number().int().optional() }),
  place: placeOfProposal,
  run: async ({ id, seenVersion }) =>
    wordsNow(await acceptProposal(id, seenVersion === undefined ? {} : { seenVersion })),
});

export const decline = deskAction({
  act: 'wire.decide',
  input: ofProposal,
  place: placeOfProposal,
  run: async ({ id }) => declineProposal(id),
});
