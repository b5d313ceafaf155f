import { read } from '../../db/database.ts';
import type { StoryDraft } from '../news/draft.ts';
import { storyNumbered, wordsInHand } from './story-numbered.ts';

/** The words in hand, and the version that they are. Throws a Problem when there is no such story. */
export async function wordsNow(id: number): Promise<{ version: number; content: StoryDraft }> {
  return read(async (db) => {
    const story = await storyNumbered(db, id);
    return { version: story.version, content: (await wordsInHand(db, story)).content };
  });
}
