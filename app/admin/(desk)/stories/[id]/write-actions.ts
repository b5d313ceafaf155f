'use server';
import { z } from 'zod';
import { may, reaches } from '#lib/access/permissions.ts';
import { findingsOf } from '#lib/desk/check-story.ts';
import { keepRevision } from '#lib/desk/keep-revision.ts';
import { releaseLock, renewLock, takeLock } from '#lib/desk/lock-story.ts';
import { moveStory } from '#lib/desk/move-story.ts';
import { pairStories } from '#lib/desk/pair-stories.ts';
import { NotYours, StaleWrite } from '#lib/desk/refusals.ts';
import { saveWork } from '#lib/desk/save-work.ts';
import { placeOfStory } from '#lib/desk/story-place.ts';
import { wordsNow } from '#lib/desk/words-now.ts';
import { draftSchema } from '#lib/news/draft.ts';
import { Problem } from '#lib/platform/problem.ts';
import { lockAnswer } from './lock-answer.ts';
import { ofStory, seen, storyAction } from './story-action.ts';

const lockKey = { lockKey: z.string().max(64) };

/** Keeps what is being written; what stands in its way is an answer, so that no word is lost. */
export const save = storyAction(
  'story.revise',
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

export const take = storyAction('story.revise', ofStory.extend({ takeOver: z.boolean() }), async ({ id, takeOver }) =>
  lockAnswer(await takeLock(id, { takeOver })),
);

export const renew = storyAction('story.revise', ofStory.extend({ key: z.string().max(64) }), async ({ id, key }) =>
  lockAnswer(await renewLock(id, key)),
);

export const release = storyAction('story.revise', ofStory.extend({ key: z.string().max(64) }), async ({ id, key }) =>
  releaseLock(id, key),
);

export const keep = storyAction(
  'story.revise',
  ofStory.extend({ ...seen, name: z.string().trim().max(120) }),
  async ({ id, seenVersion, name }) => {
    await keepRevision(id, { seenVersion, ...(name && { name }) });
  },
);

export const check = storyAction('story.read', ofStory, async ({ id }) => findingsOf(id));

export const words = storyAction('story.read', ofStory, async ({ id }) => wordsNow(id));

export const move = storyAction(
  'story.move',
  ofStory.extend({ section: z.string().max(120), ...seen }),
  async ({ id, section, seenVersion }, actor) => {
    if (!reaches(actor, [section]))
      throw new Problem('Your rights do not reach over that section. Nothing was changed.');
    return { version: await moveStory(id, section, { seenVersion }) };
  },
);

export const pair = storyAction(
  'story.revise',
  ofStory.extend({ other: z.number().int().positive() }),
  async ({ id, other }, actor) => {
    if (!may(actor, 'story.revise', await placeOfStory(other, 'story.revise')))
      throw new Problem('You may not write in the other story. Nothing was changed.');
    return { group: await pairStories(id, other) };
  },
);
