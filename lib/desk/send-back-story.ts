import { z } from 'zod';
import { write } from '../../db/database.ts';
import { insertNote } from '../../db/queries/newsroom/notes.ts';
import { forgetSchedule } from '../../db/queries/newsroom/schedules.ts';
import { type Seen, seenStory, step } from './step.ts';

export const noteSchema = z.string().trim().min(1, 'say what is to be done').max(4000);

/**
 * Gives a story back to whoever writes it, with what is to be done. It is approved and scheduled no more.
 * @throws Problem when there is no such story or it is neither in review nor approved
 */
export async function sendBack(id: number, comment: string, seen: Seen = {}): Promise<void> {
  const text = noteSchema.parse(comment);
  await write(async (act) => {
    const story = await seenStory(act, id, seen);
    await step(act, story, 'send-back', { approvedRevision: null }, { comment: text });
    await insertNote(act.db, id, 'sent-back', text);
    await forgetSchedule(act, id, 'publish');
  });
}
