import { read } from '../../db/database.ts';
import { allSections } from '../../db/queries/newsroom/sections.ts';
import { type StoryAct, type StoryState, stateFor } from '../news/workflow.ts';
import { storyNumbered } from './story-numbered.ts';

/** What rights to a story depend on: where it stands for an act, its sections, and whose it is. */
export interface StoryPlace {
  sections: string[];
  state: StoryState;
  ownerId: string | null;
  assigneeId: string | null;
}

/**
 * Where a story stands, as far as rights depend on it.
 * @param act what is to be done with it; without one, where its words in hand stand
 * @throws Problem when there is no such story
 */
export async function storyPlace(id: number, act: StoryAct = 'revise'): Promise<StoryPlace> {
  return read(async (db) => {
    const story = await storyNumbered(db, id);
    const section = [...(await allSections(db)).values()].find((one) => one.id === story.sectionId);
    const { ownerId, assigneeId } = story;
    return { sections: section ? [section.path] : [], state: stateFor(act, story), ownerId, assigneeId };
  });
}
