'use server';
import { z } from 'zod';
import { deskAction } from '#lib/access/desk-action.ts';
import { findingsOf } from '#lib/desk/check-story.ts';
import { keepRevision } from '#lib/desk/keep-revision.ts';
import { releaseLock, renewLock, takeLock } from '#lib/desk/lock-story.ts';
import { NotYours, StaleWrite } from '#lib/desk/refusals.ts';
import { saveWork } from '#lib/desk/save-work.ts';
import { searchForLinks } from '#lib/desk/search-for-links.ts';
import { draftSchema } from '#lib/news/draft.ts';
import { lockAnswer } from './lock-answer.ts';
import { ofStory, seen, storyAction } from './story-action.ts';

const lockKey = { lockKey: z.string().max(64) };

/** Keeps what is being written; what stands in its way is an answer, so that no word is lost. */
export const save = storyAction(
  'story.revise',
  'revise',
  ofStory.extend({ content: draftSchema, ...seen, ...lockKey }),
  async ({ id, ...words }) => {
    try {
      return { kept: true as const, ...(await saveWork(id, words)) };
    } catch (error) {
      if (error instanceof StaleWrite) return { kept: false as const, why: 'stale' as const, there: error.there };
      if (error instanceof NotYours) return { kept: false as const, why: 'locked' as const, by: error.lock.name };
      throw error;
    }
  },
);

export const take = storyAction(
  'story.revise',
  'revise',
  ofStory.extend({ takeOver: z.boolean() }),
  async ({ id, takeOver }) => lockAnswer(await takeLock(id, { takeOver })),
);

export const renew = storyAction(
  'story.revise',
  'revise',
  ofStory.extend({ key: z.string().max(64) }),
  async ({ id, key }) => lockAnswer(await renewLock(id, key)),
);

export const release = storyAction(
  'story.revise',
  'revise',
  ofStory.extend({ key: z.string().max(64) }),
  async ({ id, key }) => releaseLock(id, key),
);

export const keep = storyAction(
  'story.revise',
  'revise',
  ofStory.extend({ ...seen, name: z.string().trim().max(120) }),
  async ({ id, seenVersion, name }) => {
    await keepRevision(id, { seenVersion, ...(name && { name }) });
  },
);

export const check = storyAction('story.read', 'revise', ofStory, async ({ id }) => findingsOf(id));

export const searchStories = deskAction({
  act: 'desk.open',
  input: z.strictObject({ text: z.string().max(200) }),
  run: async ({ text }) => searchForLinks(text),
});
