'use server';
import { z } from 'zod';
import { type Actor, may } from '#lib/access/permissions.ts';
import { approveStory } from '#lib/desk/approve-story.ts';
import { bringBack as bringBackNow } from '#lib/desk/bring-back-story.ts';
import { correctStory } from '#lib/desk/correct-story.ts';
import { discardDraft } from '#lib/desk/discard-draft.ts';
import { embargoStory } from '#lib/desk/embargo-story.ts';
import { publishStory } from '#lib/desk/publish-story.ts';
import { HeldAtTheGate } from '#lib/desk/refusals.ts';
import {
  schedulePublication,
  scheduleWithdrawal,
  unschedulePublication,
  unscheduleWithdrawal,
} from '#lib/desk/schedule-story.ts';
import { sendBack as sendItBack } from '#lib/desk/send-back-story.ts';
import { placeOfStory } from '#lib/desk/story-place.ts';
import { submitStory } from '#lib/desk/submit-story.ts';
import { restoreStory, trashStory } from '#lib/desk/trash-story.ts';
import { withdrawStory } from '#lib/desk/withdraw-story.ts';
import { CORRECTION_KINDS } from '#lib/news/corrections.ts';
import { SCHEDULED_ACTS, type ScheduledAct } from '#lib/news/schedules.ts';
import { now } from '#lib/platform/now.ts';
import { site } from '../../../../../site.ts';
import { ofStory, seen, storyAction } from './story-action.ts';

const withReason = ofStory.extend({ reason: z.string().trim().min(1, 'say why').max(1000) });
const moment = { local: z.string().max(40), which: z.enum(['earlier', 'later']).nullable() };
const correction = {
  kind: z.enum(CORRECTION_KINDS),
  wrong: z.string().trim().min(1).max(2000).nullable(),
  right: z.string().trim().min(1, 'say what is right').max(2000),
};

/** A time as the act of the desk takes it: always in the zone of the paper, which stands beside every field of one. */
const inZone = ({ local, which }: { local: string; which: 'earlier' | 'later' | null }) => ({
  local,
  zone: site.zone,
  ...(which && { which }),
});

export const submit = storyAction('story.submit', ofStory.extend(seen), async ({ id, seenVersion }) => {
  await submitStory(id, { seenVersion });
});

export const sendBack = storyAction(
  'story.send-back',
  ofStory.extend({ comment: z.string().trim().min(1, 'say what is to be done').max(4000) }),
  async ({ id, comment }) => sendItBack(id, comment),
);

export const approve = storyAction('story.approve', ofStory.extend(seen), async ({ id, seenVersion }) => {
  await approveStory(id, { seenVersion });
});

/** A withdrawal is set, and taken back, by who may withdraw: to schedule is the right of more people. */
async function refuseWithdrawal(actor: Actor, id: number, does: ScheduledAct): Promise<void> {
  if (does === 'withdraw' && !may(actor, 'story.withdraw', await placeOfStory(id, 'story.withdraw')))
    throw new z.ZodError([{ code: 'custom', path: ['does'], message: 'you may not withdraw it', input: does }]);
}

export const schedule = storyAction(
  'story.schedule',
  ofStory.extend({ does: z.enum(SCHEDULED_ACTS), ...moment, reason: z.string().max(1000).nullable() }),
  async ({ id, does, reason, ...time }, actor) => {
    await refuseWithdrawal(actor, id, does);
    if (does === 'publish') await schedulePublication(id, inZone(time));
    else await scheduleWithdrawal(id, inZone(time), reason ?? '');
  },
);

export const unschedule = storyAction(
  'story.schedule',
  ofStory.extend({ does: z.enum(SCHEDULED_ACTS) }),
  async ({ id, does }, actor) => {
    await refuseWithdrawal(actor, id, does);
    await (does === 'publish' ? unschedulePublication(id) : unscheduleWithdrawal(id));
  },
);

export const embargo = storyAction(
  'story.embargo',
  ofStory.extend({ ...moment, local: moment.local.nullable() }),
  async ({ id, local, which }) => {
    await embargoStory(id, local === null ? null : inZone({ local, which }));
  },
);

/** Publishes, and says how long it took until readers had it; what the gate has to say is an answer. */
export const publish = storyAction(
  'story.publish',
  ofStory.extend({
    ...seen,
    seen: z.array(z.string().max(40)).max(40),
    correction: z.strictObject(correction).nullable(),
  }),
  async ({ id, correction: said, ...how }, actor) => {
    const began = now();
    try {
      const told = said && { correction: { ...said, correctedBy: actor.name } };
      const { paths } = await publishStory(id, actor.name, { ...how, ...told });
      return { done: true as const, news: { paths, took: now() - began } };
    } catch (error) {
      if (error instanceof HeldAtTheGate) return { done: false as const, findings: [...error.findings] };
      throw error;
    }
  },
);

export const correct = storyAction('story.correct', ofStory.extend(correction), async ({ id, ...said }, actor) =>
  correctStory(id, { ...said, correctedBy: actor.name }),
);

export const withdraw = storyAction('story.withdraw', withReason, async ({ id, reason }) => {
  await withdrawStory(id, { reason, as: 'withdrawn' });
});

export const takeDown = storyAction('story.take-down', withReason, async ({ id, reason }) => {
  await withdrawStory(id, { reason, as: 'taken-down' });
});

export const bringBack = storyAction('story.bring-back', ofStory, async ({ id }) => {
  await bringBackNow(id);
});

export const discard = storyAction('story.discard', ofStory, async ({ id }) => discardDraft(id));

export const trash = storyAction('story.trash', ofStory, async ({ id }) => trashStory(id));

export const restore = storyAction('story.restore', ofStory, async ({ id }) => restoreStory(id));
