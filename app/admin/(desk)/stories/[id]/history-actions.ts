'use server';
import { z } from 'zod';
import { commentOn } from '#lib/desk/note-story.ts';
import { makePreviewLink, revokeLink as revokeIt } from '#lib/desk/preview-links.ts';
import { compareTexts } from '#lib/desk/read-history.ts';
import { nameRevision as nameIt, restoreRevision as restoreIt } from '#lib/desk/restore-revision.ts';
import { wordsNow } from '#lib/desk/words-now.ts';
import { config } from '#lib/platform/config.ts';
import { ofStory, seen, storyAction } from './story-action.ts';

const revision = z.number().int().positive();

export const note = storyAction(
  'story.comment',
  ofStory.extend({ text: z.string().trim().min(1, 'write something').max(4000) }),
  async ({ id, text }) => commentOn(id, text),
);

/** What a revision says that another does not; `to` is null for the words in hand. */
export const compare = storyAction(
  'story.read',
  ofStory.extend({ from: revision, to: revision.nullable() }),
  async ({ id, from, to }) => compareTexts(id, from, to ?? 'hand'),
);

export const restoreRevision = storyAction(
  'story.revise',
  ofStory.extend({ revision, ...seen }),
  async ({ id, revision: number, seenVersion }) => {
    await restoreIt(id, number, { seenVersion });
    return wordsNow(id);
  },
);

export const nameRevision = storyAction(
  'story.revise',
  ofStory.extend({ revision, name: z.string().trim().min(1, 'give it a name').max(120) }),
  async ({ id, revision: number, name }) => nameIt(id, number, name),
);

export const shareLink = storyAction(
  'story.share-preview',
  ofStory.extend({ days: z.number().int().min(1).max(30) }),
  async ({ id, days }) => {
    const { token } = await makePreviewLink(id, days * 24);
    return { url: `${config().siteUrl}/admin/preview/shared/${token}/` };
  },
);

export const revokeLink = storyAction(
  'story.share-preview',
  ofStory.extend({ link: z.string().max(64) }),
  async ({ id, link }) => revokeIt(id, link),
);
