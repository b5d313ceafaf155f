import { type Reader, write } from '../../db/database.ts';
import { publishArticles } from '../../db/queries/newsroom/publish.ts';
import { clearRedirect } from '../../db/queries/newsroom/redirects.ts';
import { insertRevisions, type StoryRow, updateStory } from '../../db/queries/newsroom/stories.ts';
import { site } from '../../site.ts';
import { type StoryContent, sameWords } from '../news/content.ts';
import { stampOf } from '../news/dates.ts';
import { storyAddress } from '../news/paths.ts';
import { now } from '../platform/now.ts';
import { Problem } from '../platform/problem.ts';
import { lastRevisionOf, revisionOf, storyNumbered } from './story-numbered.ts';

/**
 * Makes a story's draft what readers see, at once and everywhere; without a draft, a withdrawn story comes back as it
 * was. A story that has no date is dated now, in a revision of its own.
 * @throws Problem when there is no such story, nothing to publish, or its embargo has not ended
 */
export async function publishStory(id: number, author: string): Promise<void> {
  await write(async (act) => {
    const { db } = act;
    const story = await storyNumbered(db, id);
    if (story.embargoedUntil !== null && story.embargoedUntil > now()) {
      throw new Problem(`Story ${id} is under embargo until ${stampOf(story.embargoedUntil, site.zone).shown}.`);
    }
    const wasLive = story.liveRevision;
    let number = story.draftRevision ?? wasLive;
    if (number === null || (number === wasLive && story.state === 'live'))
      throw new Problem(`Story ${id} has no draft to publish.`);
    let { content } = await revisionOf(db, id, number);
    if (content.publishedAt === null) {
      const last = await lastRevisionOf(db, id);
      content = { ...content, publishedAt: now() };
      number = last.number + 1;
      await insertRevisions(db, [
        { storyId: id, number, previousHash: last.hash, content, author, note: 'Dated on publication' },
      ]);
    }
    const updatedAt = await updateTime(db, story, content);
    await publishArticles(act, [{ id, sectionId: story.sectionId, content, updatedAt }]);
    await updateStory(db, id, { state: 'live', kind: content.kind, liveRevision: number, draftRevision: null });
    await clearRedirect(act, storyAddress(id));
  });
}

/**
 * When the words last changed for readers (UTC ms): now, if they are others than the live ones; for a story that comes
 * back, when its live revision was written; null when they are what was first said, or are live as they are.
 */
async function updateTime(
  db: Reader,
  { id, liveRevision, state }: StoryRow,
  after: StoryContent,
): Promise<number | null> {
  if (liveRevision === null) return null;
  const before = await revisionOf(db, id, liveRevision);
  if (!sameWords(before.content, after)) return now();
  const comesBack = state !== 'live' && !sameWords((await revisionOf(db, id, 1)).content, after);
  return comesBack ? before.createdAt : null;
}
