import type { Act } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { type StoryRow, updateStory } from '../../db/queries/newsroom/stories.ts';
import type { StoryAct } from '../news/workflow.ts';
import { whoActs } from '../platform/acting.ts';
import { now } from '../platform/now.ts';
import { moved } from './move-on.ts';
import { refuseStale } from './save-work.ts';
import { storyNumbered } from './story-numbered.ts';

/** What an act needs to know of what somebody looked at before they asked for it. */
export interface Seen {
  /** The version of the story that they saw; left out where nobody looked. */
  seenVersion?: number;
}

/** The story that an act is about, if it is as it was seen. Throws a Problem when there is none, StaleWrite otherwise. */
export async function seenStory({ db }: Act, id: number, { seenVersion }: Seen): Promise<StoryRow> {
  const story = await storyNumbered(db, id);
  if (seenVersion !== undefined) await refuseStale(db, story, seenVersion);
  return story;
}

/**
 * Moves a story on by one act of the workflow and writes that down, with what else the act changes in its row. Part of
 * the caller's act.
 * @throws Problem when the act leads nowhere from where the story stands
 */
export async function step(
  { db }: Act,
  story: StoryRow,
  act: Exclude<StoryAct, 'revise' | 'publish' | 'correct' | 'withdraw' | 'take-down' | 'bring-back'>,
  change: Parameters<typeof updateStory>[2] = {},
  after: Record<string, unknown> = {},
): Promise<void> {
  const standing = moved(act, story);
  await updateStory(db, story.id, { ...standing, ...change, touchedAt: now(), touchedBy: whoActs().name });
  await recordAct(db, {
    act: act === 'unschedule' ? 'story.schedule' : `story.${act}`,
    subject: 'story',
    subjectId: story.id,
    before: { state: story.state, draftState: story.draftState },
    after: { state: standing.state, draftState: standing.draftState, ...after },
  });
}
