import type { Act, Reader } from '../../../db/database.ts';
import { recordAct } from '../../../db/queries/newsroom/audit.ts';
import {
  clearFailures,
  forgetSchedule,
  putSchedule,
  type ScheduleRow,
  schedulesOf,
} from '../../../db/queries/newsroom/schedules.ts';
import { type StoryRow, updateStory } from '../../../db/queries/newsroom/stories.ts';
import type { CopyRow } from '../../../db/queries/newsroom/wire-copy.ts';
import { site } from '../../../site.ts';
import { type KeptItem, wireAuthor } from '../../news/wire-kept.ts';
import { type DraftState, handState, type Standing, wasPublished } from '../../news/workflow.ts';
import { now } from '../../platform/now.ts';
import { embargoOf } from './holds.ts';

/** The publication that waits for a story or has failed, whoever set it; null for none. */
export async function plannedRelease(
  db: Reader,
  { id, scheduledAt, approvedRevision }: Pick<StoryRow, 'id' | 'scheduledAt' | 'approvedRevision'>,
): Promise<ScheduleRow | null> {
  if (scheduledAt === null && approvedRevision === null) return null;
  return (await schedulesOf(db, [id])).findLast(({ does }) => does === 'publish') ?? null;
}

/** Has readers get a revision of the wire by itself at an instant (UTC ms), or not; what was planned before is off. Part of the caller's act. */
export async function planRelease(
  act: Act,
  story: Pick<StoryRow, 'id' | 'state' | 'draftState' | 'approvedRevision' | 'scheduledAt'>,
  { at, revision, author }: { at: number | null; revision: number; author: string },
): Promise<void> {
  const { db } = act;
  const { id } = story;
  await clearFailures(db, id);
  if (at === null) {
    await updateStory(db, id, { ...inHand(story, 'draft'), approvedRevision: null });
    if (story.scheduledAt === null) return;
    await forgetSchedule(act, id, 'publish');
    await record(act, story, { at });
    return;
  }
  await updateStory(db, id, { ...inHand(story, 'scheduled'), approvedRevision: revision });
  const by = { setById: null, setByName: author };
  await putSchedule(act, { ...by, storyId: id, does: 'publish', at, zone: site.zone, reason: null, correction: null });
  await record(act, story, { state: 'scheduled', revision, at });
}

/**
 * Sees to it that nothing of a story that an editor has in hand reaches readers by itself when the newest version of its
 * item forbids that: after it was taken back, before its embargo ends, or in words of the wire that are out of date. The
 * words stay as they are. Part of the caller's act.
 */
export async function holdFromReaders(
  act: Act,
  story: StoryRow,
  { copy, item }: { copy: Pick<CopyRow, 'standing' | 'embargoedUntil'>; item: KeptItem },
): Promise<void> {
  if (story.state === 'live') return;
  const isTakenBack = item.facts.signal === 'kill' || item.facts.signal === 'withhold';
  const embargoedUntil =
    copy.standing === 'merged' || isTakenBack ? story.embargoedUntil : embargoInHand(story, copy, item);
  if (embargoedUntil !== story.embargoedUntil) await updateStory(act.db, story.id, { embargoedUntil });
  const planned = await plannedRelease(act.db, story);
  if (planned?.failedAt !== null) return;
  const isOwn = planned.setByName === wireAuthor(item);
  if (!isOwn && !isTakenBack && planned.at >= (embargoedUntil ?? 0)) return;
  await forgetSchedule(act, story.id, 'publish');
  const standing = isOwn ? { ...inHand(story, 'draft'), approvedRevision: null } : inHand(story, 'approved');
  await updateStory(act.db, story.id, standing);
  await record(act, story, { at: null });
}

/** The sender's own embargo moves with the sender; one that the desk has set is only ever made longer by it. */
function embargoInHand(
  { embargoedUntil }: StoryRow,
  copy: Pick<CopyRow, 'embargoedUntil'>,
  item: KeptItem,
): number | null {
  const said = embargoOf(item);
  if (embargoedUntil === copy.embargoedUntil) return said;
  return said === null ? embargoedUntil : Math.max(said, embargoedUntil ?? 0);
}

function inHand(story: Standing, state: DraftState): Partial<Pick<StoryRow, 'state' | 'draftState' | 'stateSince'>> {
  if (wasPublished(story)) return { draftState: state };
  return { state, draftState: null, ...(story.state === state ? {} : { stateSince: now() }) };
}

function record({ db }: Act, story: Pick<StoryRow, 'id'> & Standing, after: Record<string, unknown>): Promise<void> {
  const before = { state: handState(story) };
  return recordAct(db, { act: 'story.schedule', subject: 'story', subjectId: story.id, before, after });
}
