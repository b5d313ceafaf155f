import type { Reader } from '../../../db/database.ts';
import type { ScheduleRow } from '../../../db/queries/newsroom/schedules.ts';
import { findRevision, findStories, lastRevisions, type StoryRow } from '../../../db/queries/newsroom/stories.ts';
import { findWork } from '../../../db/queries/newsroom/work.ts';
import { lockOn } from '../../news/locks.ts';
import { type KeptItem, wireAuthor } from '../../news/wire-kept.ts';
import { now } from '../../platform/now.ts';
import type { LastRevision } from '../weigh-items.ts';
import type { StoryNow } from './effect-of.ts';
import { plannedRelease } from './release.ts';

/** The story of an item as it is now, with what the next revision follows. */
export interface FoundStory {
  row: StoryRow;
  last: LastRevision;
  now: StoryNow;
  /** When readers get it by itself (UTC ms); null for not. */
  publishAt: number | null;
  /** The date of what readers have or had (UTC ms); null for nothing. */
  firstAt: number | null;
}

/** Looks up the story of an item; null when it has none. */
export async function storyOfCopy(
  db: Reader,
  item: Pick<KeptItem, 'provider'>,
  storyId: number | null,
): Promise<FoundStory | null> {
  if (storyId === null) return null;
  const [row] = await findStories(db, [storyId]);
  if (!row) throw new Error(`Story ${storyId} of an item of the wire is gone.`);
  const last = (await lastRevisions(db, [storyId])).get(storyId) ?? { number: 0, hash: '', author: '' };
  const planned = await plannedRelease(db, row);
  const hands = await handsOn(db, wireAuthor(item), { row, last, planned });
  const publishAt = planned?.failedAt === null ? planned.at : null;
  const live = row.liveRevision === null ? null : await findRevision(db, storyId, row.liveRevision);
  const firstAt = live?.content.publishedAt ?? null;
  return { row, last, now: { is: placeOf(row), hands, isOwned: row.ownerId !== null }, publishAt, firstAt };
}

function placeOf({ state, trashedAt }: StoryRow): StoryNow['is'] {
  if (trashedAt !== null) return 'binned';
  if (state === 'live') return 'live';
  return state === 'withdrawn' || state === 'taken-down' ? 'gone' : 'draft';
}

/**
 * Whose a story is: the wire's while the last word on it and the last decision about it were the wire's own, and nobody
 * writes in it.
 */
async function handsOn(
  db: Reader,
  author: string,
  { row, last, planned }: { row: StoryRow; last: LastRevision; planned: ScheduleRow | null },
): Promise<StoryNow['hands']> {
  if (last.author !== author || row.touchedBy !== author) return 'editor';
  // What the wire has scheduled, it has approved itself.
  if (row.approvedRevision !== null && planned?.setByName !== author) return 'editor';
  if (lockOn(row, now()) !== null) return 'editor';
  return (await findWork(db, row.id)) ? 'editor' : 'wire';
}
