import { write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { nameOfRevision } from '../../db/queries/newsroom/history.ts';
import { whoActs } from '../platform/acting.ts';
import { addRevision } from './revise-story.ts';
import { noteSchema } from './send-back-story.ts';
import { type Seen, seenStory } from './step.ts';
import { draftNumbered, storyNumbered } from './story-numbered.ts';

/**
 * Makes the words of an old revision the ones in hand again, as a new revision. What was in hand stays in the history.
 * @returns the number of the new revision
 * @throws Problem when there is no such story or revision; StaleWrite when it changed meanwhile
 */
export async function restoreRevision(id: number, number: number, seen: Seen = {}): Promise<number> {
  return write(async (act) => {
    const story = await seenStory(act, id, seen);
    const { content } = await draftNumbered(act.db, id, number);
    return addRevision(act.db, story, { content, author: whoActs().name, note: `Revision ${number} restored` });
  });
}

/** Names a revision in the history. Throws a Problem when there is no such revision. */
export async function nameRevision(id: number, number: number, name: string): Promise<void> {
  const text = noteSchema.parse(name).slice(0, 120);
  await write(async ({ db }) => {
    await storyNumbered(db, id);
    await draftNumbered(db, id, number);
    await nameOfRevision(db, { storyId: id, number, name: text, namedBy: whoActs().name });
    const after = { revision: number, name: text };
    await recordAct(db, { act: 'story.revise', subject: 'story', subjectId: id, after });
  });
}
