import { type Writer, write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { indexInHand } from '../../db/queries/newsroom/in-hand.ts';
import { holdDraft, insertRevisions, type StoryRow } from '../../db/queries/newsroom/stories.ts';
import { contentSchema, type StoryContent } from '../news/content.ts';
import { draftOf, type StoryDraft } from '../news/draft.ts';
import { keepWork } from './keep-revision.ts';
import { moved } from './move-on.ts';
import { lastRevisionOf, storyNumbered } from './story-numbered.ts';

/** A new text for a story: who wrote it down and, for the history, why. */
export interface Revision {
  content: StoryContent;
  author: string;
  note?: string;
}

/**
 * Adds a revision to a story as its draft. Readers go on seeing the live revision until the draft is published; what
 * somebody was writing meanwhile is kept as the revision before.
 * @returns the number of the revision
 * @throws Problem when there is no such story; ZodError when the content is not a story
 */
export async function reviseStory(id: number, { content, author, note }: Revision): Promise<number> {
  const parsed = contentSchema.parse(content);
  return write(async ({ db }) => {
    const story = await storyNumbered(db, id);
    return addRevision(db, story, { content: draftOf(parsed), author, note: note ?? null });
  });
}

/** Adds a revision as the draft of a story, inside an act; what was being written is kept before it. */
export async function addRevision(
  db: Writer,
  story: StoryRow,
  { content, author, note }: { content: StoryDraft; author: string; note: string | null },
): Promise<number> {
  moved('revise', story);
  await keepWork(db, story, 'Kept before it was replaced');
  const last = await lastRevisionOf(db, story.id);
  const number = last.number + 1;
  await insertRevisions(db, [{ storyId: story.id, number, previousHash: last.hash, content, author, note }]);
  await holdDraft(db, story, number, { content, by: author });
  indexInHand(db, story.id, content);
  await recordAct(db, {
    act: 'story.revise',
    subject: 'story',
    subjectId: story.id,
    after: { revision: number, note },
  });
  return number;
}
