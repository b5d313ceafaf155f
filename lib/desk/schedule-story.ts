import { z } from 'zod';
import { type Act, write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { clearFailures, forgetSchedule, putSchedule } from '../../db/queries/newsroom/schedules.ts';
import type { StoryRow } from '../../db/queries/newsroom/stories.ts';
import { site } from '../../site.ts';
import { stampOf } from '../news/dates.ts';
import { instantIn } from '../news/local-time.ts';
import type { ScheduledAct } from '../news/schedules.ts';
import { whoActs } from '../platform/acting.ts';
import { now } from '../platform/now.ts';
import { Problem } from '../platform/problem.ts';
import { moved } from './move-on.ts';
import { type Seen, seenStory, step } from './step.ts';
import { storyNumbered } from './story-numbered.ts';

/** A time as somebody writes it, on the clocks of a zone; of a time that comes twice, which one they mean. */
export const momentSchema = z.strictObject({
  local: z.string(),
  zone: z.string().refine(isZone, 'a zone such as Asia/Shanghai').default(site.zone),
  which: z.enum(['earlier', 'later']).optional(),
});

export type Moment = z.input<typeof momentSchema>;

/**
 * Has the server publish the approved revision at a minute, of a new story or as a change of a live one.
 * @returns the instant (UTC ms)
 * @throws Problem when the story is not approved, or the time is past, does not exist, comes twice, or lies within the
 *   embargo
 */
export async function schedulePublication(id: number, moment: Moment, seen: Seen = {}): Promise<number> {
  const { at, zone } = future(moment);
  return write(async (act) => {
    const story = await seenStory(act, id, seen);
    if (story.embargoedUntil !== null && at < story.embargoedUntil)
      throw new Problem(`It is under embargo until ${stampOf(story.embargoedUntil, zone).shown}; choose a later time.`);
    await step(act, story, 'schedule', {}, { at, zone });
    await putScheduled(act, story, 'publish', { at, zone, reason: null });
    return at;
  });
}

/**
 * Has the server withdraw a live story at a minute.
 * @returns the instant (UTC ms)
 * @throws Problem when it is not live, or the time will not do
 */
export async function scheduleWithdrawal(id: number, moment: Moment, reason: string): Promise<number> {
  const { at, zone } = future(moment);
  const why = z.string().trim().min(1, 'say why').max(1000).parse(reason);
  return write(async (act) => {
    const story = await storyNumbered(act.db, id);
    moved('withdraw', story);
    await putScheduled(act, story, 'withdraw', { at, zone, reason: why });
    await record(act, id, { withdrawAt: at, zone, reason: why });
    return at;
  });
}

/** Takes a publication off the schedule; the story stays approved. Throws a Problem when none is scheduled. */
export async function unschedulePublication(id: number): Promise<void> {
  await write(async (act) => {
    await step(act, await storyNumbered(act.db, id), 'unschedule');
    await forgetSchedule(act, id, 'publish');
  });
}

/** Takes a withdrawal off the schedule; nothing happens when none is there. */
export async function unscheduleWithdrawal(id: number): Promise<void> {
  await write(async (act) => {
    await storyNumbered(act.db, id);
    await forgetSchedule(act, id, 'withdraw');
    await record(act, id, { withdrawAt: null });
  });
}

/** The instant that a moment is. Throws a Problem that says why it is none. */
export function instantOfMoment(moment: Moment): { at: number; zone: string } {
  const { local, zone, which } = momentSchema.parse(moment);
  const found = instantIn(zone, local, which);
  if ('refused' in found) throw new Problem(found.refused);
  return { at: found.at, zone };
}

function future(moment: Moment): { at: number; zone: string } {
  const instant = instantOfMoment(moment);
  if (instant.at <= now())
    throw new Problem(`${stampOf(instant.at, instant.zone).shown} has passed; choose a later time.`);
  return instant;
}

async function putScheduled(
  act: Act,
  { id }: StoryRow,
  does: ScheduledAct,
  when: { at: number; zone: string; reason: string | null },
): Promise<void> {
  const { id: setById, name: setByName } = whoActs();
  await clearFailures(act.db, id);
  await putSchedule(act, { ...when, storyId: id, does, setById, setByName });
}

function record(act: Act, subjectId: number, after: Record<string, unknown>): Promise<void> {
  return recordAct(act.db, { act: 'story.withdraw', subject: 'story', subjectId, after });
}

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}
