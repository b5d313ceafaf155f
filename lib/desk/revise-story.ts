import { write } from '../../db/database.ts';
import { insertRevisions, updateStory } from '../../db/queries/newsroom/stories.ts';
import { contentSchema, type StoryContent } from '../news/content.ts';
import { lastRevisionOf, storyNumbered } from './story-numbered.ts';

/** A new text for a story: who wrote it down and, for the history, why. */
export interface Revision {
  content: StoryContent;
  author: string;
  note?: string;
}

/**
 * Adds a revision to a story as its draft. Readers go on seeing the live revision until the draft is published.
 * @returns the number of the revision
 * @throws Problem when there is no such story; ZodError when the content is not a story
 */
export async function reviseStory(id: number, { content, author, note }: Revision): Promise<number> {
  const parsed = contentSchema.parse(content);
  return write(async ({ db }) => {
    await storyNumbered(db, id);
    const last = await lastRevisionOf(db, id);
    const number = last.number + 1;
    await insertRevisions(db, [
      { storyId: id, number, previousHash: last.hash, content: parsed, author, note: note ?? null },
    ]);
    await updateStory(db, id, { draftRevision: number });
    return number;
  });
}
