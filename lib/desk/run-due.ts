import { type Act, read, write } from '../../db/database.ts';
import {
  failSchedule,
  nextDue,
  nextInstant,
  type ScheduleRow,
  settleSchedule,
} from '../../db/queries/newsroom/schedules.ts';
import { updateStory } from '../../db/queries/newsroom/stories.ts';
import { saidCorrectionSchema } from '../news/corrections.ts';
import { actingAs } from '../platform/acting.ts';
import { now } from '../platform/now.ts';
import { Problem } from '../platform/problem.ts';
import { moved } from './move-on.ts';
import { publishIn } from './publishing.ts';
import { storyNumbered } from './story-numbered.ts';
import { withdrawIn } from './withdraw-story.ts';

/** How often something is tried that failed for a reason that may pass: the disk, not the story. */
const MOST_ATTEMPTS = 3;

/** What was due, and came or did not come to pass. */
export interface Ran {
  storyId: number;
  does: ScheduleRow['does'];
  /** UTC ms at which it was due. */
  dueAt: number;
  failure: string | null;
  /** Whether it will be tried again. */
  again: boolean;
}

/** When the next thing is due (UTC ms); null when nothing is scheduled. */
export async function nextDueAt(): Promise<number | null> {
  return read(nextInstant);
}

/**
 * Does everything that is due, oldest first. Each is done in the transaction that says it is done: once, however many
 * processes try, and wherever they are cut off. What cannot be done is kept with its reason and not tried for ever.
 * @param isStopping asked before each: ends early when it says so
 */
export async function runDue(isStopping: () => boolean = () => false): Promise<Ran[]> {
  const ran: Ran[] = [];
  for (let row = await runNext(); row && !isStopping(); row = await runNext()) {
    ran.push(row);
    // It stays due: whatever is wrong is given time to pass.
    if (row.again) break;
  }
  return ran;
}

async function runNext(): Promise<Ran | null> {
  let claimed: ScheduleRow | null = null;
  try {
    await write(async (act) => {
      claimed = await nextDue(act.db, now());
      if (claimed) await actingAs(whoSet(claimed), () => carryOut(act, claimed));
    });
    return claimed && outcomeOf(claimed, null, false);
  } catch (error) {
    // The assignment happens inside the act, which the compiler does not follow.
    const row = claimed as ScheduleRow | null;
    if (!row) throw error;
    const failure = error instanceof Error ? error.message : String(error);
    const again = !(error instanceof Problem) && row.attempts + 1 < MOST_ATTEMPTS;
    await write((act) => fail(act, row, failure, again));
    return outcomeOf(row, failure, again);
  }
}

function outcomeOf({ storyId, does, at }: ScheduleRow, failure: string | null, again: boolean): Ran {
  return { storyId, does, dueAt: at, failure, again };
}

async function carryOut(act: Act, row: ScheduleRow | null): Promise<void> {
  if (!row) return;
  // First, so that what the act itself takes off the schedule is not this.
  await settleSchedule(act, row);
  const { storyId, does, setByName, reason } = row;
  const correction = row.correction === null ? null : saidCorrectionSchema.parse(row.correction);
  if (does === 'publish')
    await publishIn(
      act,
      storyId,
      setByName,
      correction ? { correction: { ...correction, correctedBy: setByName } } : {},
    );
  else await withdrawIn(act, storyId, { reason: reason ?? '', as: does === 'withdraw' ? 'withdrawn' : 'taken-down' });
}

/** Somebody may have done it meanwhile by hand; then there is nothing to say. */
async function fail(act: Act, row: ScheduleRow, failure: string, again: boolean): Promise<void> {
  await failSchedule(act, row, failure, again);
  const story = await storyNumbered(act.db, row.storyId);
  const stillScheduled = (story.draftState ?? story.state) === 'scheduled';
  if (again || row.does !== 'publish' || !stillScheduled || story.trashedAt !== null) return;
  await updateStory(act.db, row.storyId, moved('unschedule', story));
}

function whoSet({ setById, setByName }: ScheduleRow) {
  return { id: setById, name: `${setByName} (by schedule)`, address: null, userAgent: null };
}
