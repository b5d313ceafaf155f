import { read } from '../../db/database.ts';
import { articleToBe } from '../../db/queries/newsroom/publish.ts';
import { type StoryDraft, wholeBlocks } from '../news/draft.ts';
import { now } from '../platform/now.ts';
import { draftNumbered, storyNumbered, wordsInHand } from './story-numbered.ts';

/**
 * The row that a story would have for readers if it were published now, with the names of its topics: of the words in
 * hand, or of a revision. What is not finished in them is left out.
 * @throws Problem when there is no such story or revision
 */
export async function readPreview(id: number, revision: number | null = null) {
  return read(async (db) => {
    const story = await storyNumbered(db, id);
    const { content } = revision === null ? await wordsInHand(db, story) : await draftNumbered(db, id, revision);
    const row = await articleToBe(db, { id, sectionId: story.sectionId, content: shown(content), updatedAt: null });
    return { row, topics: content.topics };
  });
}

/** A draft as it would be shown: its whole blocks, a headline in any case, and the time of now where it has none. */
function shown(content: StoryDraft) {
  return {
    ...content,
    body: wholeBlocks(content),
    headline: content.headline || 'No headline yet',
    publishedAt: content.publishedAt ?? now(),
  };
}
