import { read } from '../../db/database.ts';
import { type Difference, diffStories } from '../news/diff.ts';
import type { StoryDraft } from '../news/draft.ts';
import { draftNumbered, storyNumbered, wordsInHand } from './story-numbered.ts';

/**
 * What one revision of a story says that another does not.
 * @param to null for the words in hand
 * @throws Problem when there is no such story or revision
 */
export async function differencesBetween(id: number, from: number, to: number | null): Promise<Difference[]> {
  return read(async (db) => {
    const { content: before } = await draftNumbered(db, id, from);
    const after = to === null ? await wordsInHand(db, await storyNumbered(db, id)) : await draftNumbered(db, id, to);
    return diffStories(before, after.content);
  });
}

/** The words in hand, and the version that they are. Throws a Problem when there is no such story. */
export async function wordsNow(id: number): Promise<{ version: number; content: StoryDraft }> {
  return read(async (db) => {
    const story = await storyNumbered(db, id);
    return { version: story.version, content: (await wordsInHand(db, story)).content };
  });
}
