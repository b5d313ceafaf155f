import type { Act } from '../../db/database.ts';
import { keepVersion } from '../../db/queries/newsroom/article-versions.ts';
import { indexInHand } from '../../db/queries/newsroom/in-hand.ts';
import { publishArticles } from '../../db/queries/newsroom/publish.ts';
import { findRevision, holdDraft, insertRevisions, touched, updateStory } from '../../db/queries/newsroom/stories.ts';
import { findWork } from '../../db/queries/newsroom/work.ts';
import { sameWords } from '../news/content.ts';
import { draftOf } from '../news/draft.ts';
import { now } from '../platform/now.ts';
import type { Filing } from './file-items.ts';
import { revisionNote } from './revision-note.ts';
import type { SectionFinder } from './section-finder.ts';
import { authorOf, type Weighed } from './weigh-items.ts';

type Revision = Extract<Weighed, { means: 'revision' }>;

/**
 * Files a change as the next revision of its story. One that may go live does, in the section it now asks for; one that
 * waits becomes the draft, unless an editor's draft is there: that one stays, and the change stands in the history.
 */
export async function fileRevision(
  act: Act,
  sections: SectionFinder,
  { item, story, last, waits }: Revision,
): Promise<Filing> {
  const number = last.number + 1;
  await insertRevisions(act.db, [
    {
      storyId: story.id,
      number,
      previousHash: last.hash,
      content: item.content,
      author: authorOf(item),
      note: revisionNote(item),
    },
  ]);
  if (waits !== null) {
    if (await mayReplaceDraft(act, story, item)) {
      await holdDraft(act.db, story, number, { content: item.content, by: authorOf(item) });
      indexInHand(act.db, story.id, draftOf(item.content));
    }
    return { outcome: 'held', storyId: story.id, reason: waits };
  }
  const before = await findRevision(act.db, story.id, last.number);
  const sectionId = await sections.find(item.section);
  const updatedAt = before && !sameWords(before.content, item.content) ? now() : null;
  await publishArticles(act, [{ id: story.id, sectionId, content: item.content, updatedAt, fromArchive: true }]);
  await updateStory(act.db, story.id, {
    ...touched({ content: item.content, by: authorOf(item) }),
    liveRevision: number,
    sectionId,
    version: story.version + 1,
  });
  await keepVersion(act.db, story.id, story.liveRevision, number);
  return { outcome: 'changed', storyId: story.id };
}

async function mayReplaceDraft(act: Act, story: Revision['story'], item: Revision['item']): Promise<boolean> {
  if (await findWork(act.db, story.id)) return false;
  if (story.draftRevision === null) return true;
  const draft = await findRevision(act.db, story.id, story.draftRevision);
  return draft?.author === authorOf(item);
}
