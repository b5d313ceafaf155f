import type { Reader } from '../../../db/database.ts';
import { findStories } from '../../../db/queries/newsroom/stories.ts';
import { hasOpenProposal } from '../../../db/queries/newsroom/wire-proposals.ts';
import { handState } from '../../news/workflow.ts';

/** Where an item is once it was filed, in the words of reports. */
export type Becomes = 'listed' | 'draft' | 'scheduled' | 'live' | 'proposed' | 'withdrawn' | 'trashed';

/** Says where an item is that has just been filed. */
export async function becomesOf(
  db: Reader,
  { copyId, storyId }: { copyId: number; storyId: number | null },
): Promise<Becomes> {
  const [story] = storyId === null ? [] : await findStories(db, [storyId]);
  if (!story) return 'listed';
  if (await hasOpenProposal(db, copyId)) return 'proposed';
  if (story.trashedAt !== null) return 'trashed';
  if (handState(story) === 'scheduled') return 'scheduled';
  if (story.state === 'live') return 'live';
  return story.state === 'withdrawn' || story.state === 'taken-down' ? 'withdrawn' : 'draft';
}
