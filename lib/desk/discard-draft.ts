import { write } from '../../db/database.ts';
import { sectionOfArticle } from '../../db/queries/newsroom/addresses.ts';
import { forgetInHand, indexInHand } from '../../db/queries/newsroom/in-hand.ts';
import { forgetSchedule } from '../../db/queries/newsroom/schedules.ts';
import { touched, updateStory } from '../../db/queries/newsroom/stories.ts';
import { whoActs } from '../platform/acting.ts';
import { keepWork } from './keep-revision.ts';
import { type Seen, seenStory, step } from './step.ts';
import { storyNumbered, wordsInHand } from './story-numbered.ts';

/**
 * Throws away what is in hand of a story that readers have or had. What was being written is kept as a revision, so that
 * the history has it.
 * @throws Problem when nothing is in hand, or readers never had the story; StaleWrite when it changed meanwhile
 */
export async function discardDraft(id: number, seen: Seen = {}): Promise<void> {
  await write(async (act) => {
    const { db } = act;
    const story = await seenStory(act, id, seen);
    await keepWork(db, story, 'Thrown away');
    const sectionId = (await sectionOfArticle(db, id)) ?? story.sectionId;
    const none = { draftRevision: null, approvedRevision: null };
    await step(act, story, 'discard', { ...none, sectionId, version: story.version + 1 });
    await forgetSchedule(act, id, 'publish');
    const { content } = await wordsInHand(db, await storyNumbered(db, id));
    await updateStory(db, id, touched({ content, by: whoActs().name }));
    if (story.state === 'live') forgetInHand(db, [id]);
    else indexInHand(db, id, content);
  });
}
