import { z } from 'zod';
import { type Act, write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { clearFailures, forgetSchedule, putSchedule } from '../../db/queries/newsroom/schedules.ts';
import type { StoryRow } from '../../db/queries/newsroom/stories.ts';
import { site } from '../../site.ts';
import { type SaidCorrection, saidCorrectionSchema } from '../news/corrections.ts';
import { stampOf } from '../news/dates.ts';
import { instantIn } from '../news/local-time.ts';
import type { LeavingAct, ScheduledAct } from '../news/schedules.ts';
import { whoActs } from '../platform/acting.ts';
import { now } from '../platform/now.ts';
import { Problem } from '../platform/problem.ts';
import { moved } from './move-on.ts';
import { passGate } from './pass-gate.ts';
import { type Seen, seenStory, step } from './step.ts';
import { draftNumbered, storyNumbered } from './story-numbered.ts';

/** A time as somebody writes it, on the clocks of a zone; of a time that comes twice, which one they mean. */
export const momentSchema = z.strictObject({
  local: z.string(),
  zone: z.string().refine(isZone, 'a zone such as Asia/Shanghai').default(site.zone),
  which: z.enum(['earlier', 'later']).optional(),
});

export type Moment = z.input<typeof momentSchema>;

/** What may be said of a publication that is scheduled; everything may be left out. */
export interface PlannedPublication extends Seen {
  /** What readers are told was wrong, when they get the words. */
  correction?: SaidCorrection | undefined;
  /** The warnings of the gate that somebody has looked at, by their rules; all of them where nobody can be asked. */
  seen?: readonly string[] | 'all';
}

/**
 * Has the server publish the approved revision at a minute, of a new story or as a change of a live one. What the gate
 * has to say is said now, while somebody is there to hear it; a change of substance asks for a correction.
 * @returns the instant (UTC ms)
 * @throws Problem when the story is not approved, or the time is past, does not exist, comes twice, or lies within the
 *   embargo; HeldAtTheGate with the errors, or the warnings that were not seen
 */
export async function schedulePublication(id: number, moment: Moment, how: PlannedPublication = {}): Promise<number> {
  const { at, zone } = future(moment);
  const correction = how.correction ? saidCorrectionSchema.parse(how.correction) : null;
  return write(async (act) => {
    const story = await seenStory(act, id, how);
    if (story.embargoedUntil !== null && at < story.embargoedUntil)
      throw new Problem(`It is under embargo until ${stampOf(story.embargoedUntil, zone).shown}; choose a later time.`);
    await step(act, story, 'schedule', {}, { at, zone, ...(correction && { correction }) });
    const { content } = await draftNumbered(act.db, id, story.approvedRevision ?? 0);
    await passGate(act.db, story, content, { seen: how.seen, corrects: correction !== null, at });
    await putScheduled(act, story, 'publish', { at, zone, reason: null, correction });
    return at;
  });
}

/**
 * Has the server take a story from readers at a minute: withdraw it, or take it down by a legal order.
 * @param reason why, kept for the newsroom; of an order, which one
 * @returns the instant (UTC ms)
 * @throws Problem when it is not live, or the time will not do
 */
export async function scheduleLeaving(id: number, does: LeavingAct, moment: Moment, reason: string): Promise<number> {
  const { at, zone } = future(moment);
  const why = z.string().trim().min(1, 'say why').max(1000).parse(reason);
  return write(async (act) => {
    const story = await storyNumbered(act.db, id);
    moved(does, story);
    await putScheduled(act, story, does, { at, zone, reason: why, correction: null });
    await record(act, id, does, { at, zone, reason: why });
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

/** Leaves a story with its readers that was to be taken from them; nothing happens when it was not. */
export async function unscheduleLeaving(id: number, does: LeavingAct): Promise<void> {
  await write(async (act) => {
    await storyNumbered(act.db, id);
    await forgetSchedule(act, id, does);
    await record(act, id, does, { at: null });
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
  when: { at: number; zone: string; reason: string | null; correction: SaidCorrection | null },
): Promise<void> {
  const { id: setById, name: setByName } = whoActs();
  await clearFailures(act.db, id);
  await putSchedule(act, { ...when, storyId: id, does, setById, setByName });
}

function record(act: Act, subjectId: number, does: LeavingAct, planned: Record<string, unknown>): Promise<void> {
  return recordAct(act.db, { act: `story.${does}`, subject: 'story', subjectId, after: { planned } });
}

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}
