import { read } from '../../db/database.ts';
import { sectionPathOf } from '../../db/queries/newsroom/board-search.ts';
import type { StoryRow } from '../../db/queries/newsroom/stories.ts';
import { type ActName, type Actor, may, type Place } from '../access/permissions.ts';
import { actsFrom, handState, STORY_ACTS, type StoryAct, stateFor } from '../news/workflow.ts';
import { storyNumbered } from './story-numbered.ts';

/** The right that an act of the workflow needs. */
export function rightTo(act: StoryAct): ActName {
  return act === 'unschedule' ? 'story.schedule' : `story.${act}`;
}

/**
 * Where a story stands as far as the right to an act depends on it: the state of the words in hand, or of what readers
 * have, whichever the act is about.
 * @throws Problem when there is no such story
 */
export async function placeOfStory(id: number, right: ActName): Promise<Place> {
  return read(async (db) => {
    const story = await storyNumbered(db, id);
    return placeIn(story, (await sectionPathOf(db, story.sectionId))?.path ?? '', right);
  });
}

/** The same of a story that was read. */
export function placeIn(
  story: Pick<StoryRow, 'state' | 'draftState' | 'ownerId' | 'assigneeId'>,
  section: string,
  right: ActName,
): Place {
  const act = STORY_ACTS.find((known) => rightTo(known) === right);
  const { ownerId, assigneeId } = story;
  return { sections: [section], state: act ? stateFor(act, story) : handState(story), ownerId, assigneeId };
}

/** What somebody may do with a story from where it stands: what its screen offers. */
export function actsFor(
  actor: Actor,
  story: Pick<StoryRow, 'state' | 'draftState' | 'ownerId' | 'assigneeId' | 'trashedAt'>,
  section: string,
): StoryAct[] {
  if (story.trashedAt !== null) return [];
  return actsFrom(story).filter((act) => may(actor, rightTo(act), placeIn(story, section, rightTo(act))));
}
