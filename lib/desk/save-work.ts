import { type Writer, write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { indexInHand } from '../../db/queries/newsroom/in-hand.ts';
import { type StoryRow, touched, updateStory } from '../../db/queries/newsroom/stories.ts';
import { findWork, putWork } from '../../db/queries/newsroom/work.ts';
import { draftSchema, type StoryDraft } from '../news/draft.ts';
import { lockOn } from '../news/locks.ts';
import { whoActs } from '../platform/acting.ts';
import { now } from '../platform/now.ts';
import { keepLock } from './lock-story.ts';
import { moved } from './move-on.ts';
import { NotYours, StaleWrite } from './refusals.ts';
import { storyNumbered, wordsInHand } from './story-numbered.ts';

/** Words that somebody has written: which version they saw, and the key of the lock that their window has. */
export interface WrittenWords {
  content: StoryDraft;
  seenVersion: number;
  lockKey: string;
}

/** The version that the story now is, to be sent with the next words; when they were saved (UTC ms). */
export interface Saved {
  version: number;
  savedAt: number;
}

/**
 * Keeps what is being written, over what was being written before: no revision, no matter how often. Readers see nothing
 * of it; a live story goes on as it is. Words that change nothing leave the version as it was.
 * @throws NotYours when another window has the lock; StaleWrite, with what is there now, when the words were changed
 *   meanwhile; Problem when there is no such story or it is in the trash; ZodError when the content is no draft
 */
export async function saveWork(storyId: number, { content, seenVersion, lockKey }: WrittenWords): Promise<Saved> {
  const parsed = draftSchema.parse(content);
  return write(async ({ db }) => {
    const story = await storyNumbered(db, storyId);
    const lock = lockOn(story, now());
    if (lock && lock.key !== lockKey) throw new NotYours(storyId, lock);
    const there = await refuseStale(db, story, seenVersion);
    await keepLock(db, story, lockKey);
    if (JSON.stringify(there.content) === JSON.stringify(parsed))
      return { version: story.version, savedAt: there.savedAt };
    return putWords(db, story, parsed);
  });
}

/** What is in hand, when it is what somebody has seen. Throws StaleWrite otherwise. */
export async function refuseStale(db: Writer, story: StoryRow, seenVersion: number) {
  const there = await wordsInHand(db, story);
  if (story.version !== seenVersion) throw new StaleWrite(story.id, { ...there, version: story.version });
  return there;
}

/** Makes words the ones being written in a story. Part of the caller's act. */
export async function putWords(db: Writer, story: StoryRow, content: StoryDraft): Promise<Saved> {
  const { id: savedBy, name } = whoActs();
  const savedAt = now();
  const version = story.version + 1;
  const before = await findWork(db, story.id);
  const baseRevision = before?.baseRevision ?? story.draftRevision ?? story.liveRevision ?? 0;
  await putWork(db, { storyId: story.id, content, version, baseRevision, savedAt, savedBy, savedByName: name });
  await updateStory(db, story.id, { ...moved('revise', story), ...touched({ content, by: name }), version });
  indexInHand(db, story.id, content);
  // Every pause of a writer is one of these: the log tells of the first, and of the revision that comes of it.
  if (!before)
    await recordAct(db, {
      act: 'story.revise',
      subject: 'story',
      subjectId: story.id,
      before: { version: story.version },
      after: { version },
    });
  return { version, savedAt };
}
