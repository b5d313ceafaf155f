import { write } from '../../db/database.ts';
import { whatDraftLacks } from '../news/draft.ts';
import { Problem } from '../platform/problem.ts';
import { keepWork } from './keep-revision.ts';
import { type Seen, seenStory, step } from './step.ts';
import { draftNumbered } from './story-numbered.ts';

/**
 * Sends the words in hand to review, kept as a revision. What their kind asks for may still be missing; a headline not.
 * @returns the number of the revision
 * @throws Problem when there is no such story, it has no headline, or it cannot be sent from where it stands
 */
export async function submitStory(id: number, seen: Seen = {}): Promise<number> {
  return write(async (act) => {
    const story = await seenStory(act, id, seen);
    const { revision } = await keepWork(act.db, story, 'Sent to review');
    const { content } = await draftNumbered(act.db, id, revision);
    if (!content.headline) throw new Problem(whatDraftLacks(content)[0] ?? 'There is no headline.');
    await step(act, story, 'submit', {}, { revision });
    return revision;
  });
}
