import { write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { removeMessage } from '../../db/queries/newsroom/messages.ts';
import { Problem } from '../platform/problem.ts';

/**
 * Removes what a reader wrote, for good: when it is dealt with, or when the reader asks for it.
 * @throws Problem when there is no such message
 */
export async function forgetMessage(id: number): Promise<void> {
  await write(async ({ db }) => {
    if (!(await removeMessage(db, id))) throw new Problem(`There is no message ${id}.`);
    await recordAct(db, { act: 'messages.forget', subject: 'message', subjectId: id });
  });
}
