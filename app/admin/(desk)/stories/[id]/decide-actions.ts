'use server';
import { z } from 'zod';
import { approveStory } from '#lib/desk/approve-story.ts';
import { bringBack as bringBackNow } from '#lib/desk/bring-back-story.ts';
import { correctStory } from '#lib/desk/correct-story.ts';
import { discardDraft } from '#lib/desk/discard-draft.ts';
import { embargoStory } from '#lib/desk/embargo-story.ts';
import { publishStory } from '#lib/desk/publish-story.ts';
import { HeldAtTheGate } from '#lib/desk/refusals.ts';
import {
  scheduleLeaving,
  schedulePublication,
  unscheduleLeaving,
  unschedulePublication,
} from '#lib/desk/schedule-story.ts';
import { sendBack as sendItBack } from '#lib/desk/send-back-story.ts';
import { submitStory } from '#lib/desk/submit-story.ts';
import { restoreStory, trashStory } from '#lib/desk/trash-story.ts';
import { withdrawStory } from '#lib/desk/withdraw-story.ts';
import { saidCorrectionSchema } from '#lib/news/corrections.ts';
import { now } from '#lib/platform/now.ts';
import { site } from '../../../../../site.ts';
import { ofStory, seen, storyAction } from './story-action.ts';

const withReason = ofStory.extend({ reason: z.string().trim().min(1, 'say why').max(1000) });
const moment = { local: z.string().max(40), which: z.enum(['earlier', 'later']).nullable() };

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

/** Whether the gate let it through, or what it has to say first. */
async function orFindings<Done>(act: () => Promise<Done>) {
  try {
    return { done: true as const, news: await act() };
  } catch (error) {
    if (error instanceof HeldAtTheGate) return { done: false as const, findings: [...error.findings] };
    throw error;
  }
}

const planned = {
  ...seen,
  seen: z.array(z.string().max(40)).max(40),
  correction: saidCorrectionSchema.nullable(),
};

/** Schedules the approved words; what the gate has to say is an answer. */
export const schedule = storyAction(
  'story.schedule',
  ofStory.extend({ ...moment, ...planned }),
  async ({ id, local, which, correction, ...how }) =>
    orFindings(async () => {
      await schedulePublication(id, inZone({ local, which }), { ...how, ...(correction && { correction }) });
    }),
);

export const unschedule = storyAction('story.schedule', ofStory, async ({ id }) => unschedulePublication(id));

/** A withdrawal is set, and taken back, by who may withdraw; a legal order, by who may take down. */
export const planWithdrawal = storyAction(
  'story.withdraw',
  withReason.extend(moment),
  async ({ id, reason, ...time }) => {
    await scheduleLeaving(id, 'withdraw', inZone(time), reason);
  },
);

export const planTakeDown = storyAction(
  'story.take-down',
  withReason.extend(moment),
  async ({ id, reason, ...time }) => {
    await scheduleLeaving(id, 'take-down', inZone(time), reason);
  },
);

export const cancelWithdrawal = storyAction('story.withdraw', ofStory, async ({ id }) =>
  unscheduleLeaving(id, 'withdraw'),
);

export const cancelTakeDown = storyAction('story.take-down', ofStory, async ({ id }) =>
  unscheduleLeaving(id, 'take-down'),
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
  ofStory.extend(planned),
  async ({ id, correction, ...how }, actor) => {
    const began = now();
    const told = correction && { correction: { ...correction, correctedBy: actor.name } };
    return orFindings(async () => {
      const { paths } = await publishStory(id, actor.name, { ...how, ...told });
      return { paths, took: now() - began };
    });
  },
);

export const correct = storyAction(
  'story.correct',
  ofStory.extend(saidCorrectionSchema.shape),
  async ({ id, ...said }, actor) => correctStory(id, { ...said, correctedBy: actor.name }),
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
