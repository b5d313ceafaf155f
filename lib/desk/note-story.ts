import { write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { insertNote } from '../../db/queries/newsroom/notes.ts';
import { noteSchema } from './send-back-story.ts';
import { storyNumbered } from './story-numbered.ts';

/** Leaves a comment of the desk on a story. Throws a Problem when there is no such story. */
export async function commentOn(id: number, comment: string): Promise<void> {
  const text = noteSchema.parse(comment);
  await write(async ({ db }) => {
    await storyNumbered(db, id);
    await insertNote(db, id, 'comment', text);
    await recordAct(db, { act: 'story.comment', subject: 'story', subjectId: id, after: { text } });
  });
}
