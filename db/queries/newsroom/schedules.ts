import { and, asc, desc, eq, inArray, isNotNull, isNull, lte, min } from 'drizzle-orm';
import type { ScheduledAct } from '../../../lib/news/schedules.ts';
import { now } from '../../../lib/platform/now.ts';
import type { Act, Reader, Writer } from '../../database.ts';
import { schedules } from '../../schema/newsroom/story-work.ts';
import { tags } from '../../tags.ts';
import { updateStory } from './stories.ts';

/** `does` is what the story is scheduled for; in the table a story that is taken down is withdrawn by a legal order. */
export type ScheduleRow = Omit<typeof schedules.$inferSelect, 'does' | 'legal'> & { does: ScheduledAct };

const waits = and(isNull(schedules.doneAt), isNull(schedules.failedAt));

/** Schedules an act for a story, in place of the same one that waits, or of another way to leave readers. Part of the caller's act. */
export async function putSchedule(
  act: Act,
  schedule: Pick<ScheduleRow, 'storyId' | 'does' | 'at' | 'zone' | 'reason' | 'correction' | 'setById' | 'setByName'>,
): Promise<void> {
  const stored = storedAct(schedule.does);
  await act.db
    .delete(schedules)
    .where(and(eq(schedules.storyId, schedule.storyId), waits, eq(schedules.does, stored.does)));
  await act.db.insert(schedules).values({ ...schedule, ...stored, setAt: now() });
  await noteNext(act, schedule.storyId);
}

/** Takes what waits off the schedule of a story; one act, or all. Part of the caller's act. */
export async function forgetSchedule(act: Act, storyId: number, does?: ScheduledAct): Promise<void> {
  const stored = does && storedAct(does);
  const what = stored && and(eq(schedules.does, stored.does), eq(schedules.legal, stored.legal));
  await act.db.delete(schedules).where(and(eq(schedules.storyId, storyId), waits, what));
  await noteNext(act, storyId);
}

/** What waits for a story, and the last thing that failed since. */
export async function schedulesOf(db: Reader, storyIds: readonly number[]): Promise<ScheduleRow[]> {
  if (storyIds.length === 0) return [];
  const rows = await db
    .select()
    .from(schedules)
    .where(and(inArray(schedules.storyId, [...storyIds]), isNull(schedules.doneAt)))
    .orderBy(asc(schedules.at));
  return rows.map(rowOf);
}

/** Everything that was ever scheduled for a story, newest first. */
export async function scheduleHistory(db: Reader, storyId: number): Promise<ScheduleRow[]> {
  const rows = await db
    .select()
    .from(schedules)
    .where(eq(schedules.storyId, storyId))
    .orderBy(desc(schedules.id))
    .limit(100);
  return rows.map(rowOf);
}

/** The one thing that has been due longest at an instant; null when nothing is. */
export async function nextDue(db: Reader, at: number): Promise<ScheduleRow | null> {
  const [row] = await db
    .select()
    .from(schedules)
    .where(and(waits, lte(schedules.at, at)))
    .orderBy(asc(schedules.at), asc(schedules.id))
    .limit(1);
  return row ? rowOf(row) : null;
}

/** When the next thing is due (UTC ms); null when nothing waits. */
export async function nextInstant(db: Reader): Promise<number | null> {
  const [row] = await db
    .select({ at: min(schedules.at) })
    .from(schedules)
    .where(waits);
  return row?.at ?? null;
}

/** Writes down that it was done. Part of the act that did it: both happen, or neither. */
export async function settleSchedule(act: Act, { id, storyId }: ScheduleRow): Promise<void> {
  await act.db.update(schedules).set({ doneAt: now() }).where(eq(schedules.id, id));
  await noteNext(act, storyId);
}

/** Writes down that it could not be done, and why; `again` keeps it waiting. */
export async function failSchedule(act: Act, row: ScheduleRow, failure: string, again: boolean): Promise<void> {
  const change = { attempts: row.attempts + 1, failure, failedAt: again ? null : now() };
  await act.db
    .update(schedules)
    .set(change)
    .where(and(eq(schedules.id, row.id), waits));
  await noteNext(act, row.storyId);
}

/** Forgets the failures of a story: somebody has seen to it. */
export async function clearFailures(db: Writer, storyId: number): Promise<void> {
  await db.delete(schedules).where(and(eq(schedules.storyId, storyId), isNotNull(schedules.failedAt)));
}

/** Keeps the story's own word on when something is due, and wakes whoever waits for it, in every process. */
async function noteNext({ db, stamp }: Act, storyId: number): Promise<void> {
  const [row] = await db
    .select({ at: min(schedules.at) })
    .from(schedules)
    .where(and(eq(schedules.storyId, storyId), waits));
  await updateStory(db, storyId, { scheduledAt: row?.at ?? null });
  stamp(tags.schedule);
}

function storedAct(does: ScheduledAct): Pick<typeof schedules.$inferSelect, 'does' | 'legal'> {
  return does === 'take-down' ? { does: 'withdraw', legal: true } : { does, legal: false };
}

function rowOf({ legal, ...row }: typeof schedules.$inferSelect): ScheduleRow {
  return { ...row, does: legal ? 'take-down' : row.does };
}
