import { type Writer, write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { insertRevisions, type StoryRow, updateStory } from '../../db/queries/newsroom/stories.ts';
import { findWork, removeWork } from '../../db/queries/newsroom/work.ts';
import { whoActs } from '../platform/acting.ts';
import { refuseStale } from './save-work.ts';
import { lastRevisionOf, storyNumbered } from './story-numbered.ts';

/**
 * Keeps what is being written as a revision, for ever; with nothing being written, the revision that is the draft stays.
 * @param options.name what the history calls it
 * @returns the number of the revision
 * @throws StaleWrite when the words are not those that were seen; Problem when there is no such story
 */
export async function keepRevision(
  storyId: number,
  { seenVersion, name }: { seenVersion: number; name?: string },
): Promise<number> {
  return write(async ({ db }) => {
    const story = await storyNumbered(db, storyId);
    await refuseStale(db, story, seenVersion);
    const { revision } = await keepWork(db, story, name ?? null);
    await recordAct(db, { act: 'story.revise', subject: 'story', subjectId: storyId, after: { revision, name } });
    return revision;
  });
}

/** Turns what is being written into the draft's revision, inside an act. Says which revision the draft now is. */
export async function keepWork(
  db: Writer,
  story: StoryRow,
  note: string | null,
): Promise<{ revision: number; kept: boolean }> {
  const written = await findWork(db, story.id);
  const last = await lastRevisionOf(db, story.id);
  if (!written) return { revision: story.draftRevision ?? story.liveRevision ?? last.number, kept: false };
  const revision = last.number + 1;
  const author = written.savedByName || whoActs().name;
  await insertRevisions(db, [
    { storyId: story.id, number: revision, previousHash: last.hash, content: written.content, author, note },
  ]);
  await updateStory(db, story.id, { draftRevision: revision });
  await removeWork(db, story.id);
  return { revision, kept: true };
}
