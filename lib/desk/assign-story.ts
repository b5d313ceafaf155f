import { write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { updateStory } from '../../db/queries/newsroom/stories.ts';
import { findUser } from '../../db/queries/newsroom/users.ts';
import { Problem } from '../platform/problem.ts';
import { storyNumbered } from './story-numbered.ts';

/** Gives a story to somebody to go on with, or, with null, to nobody. Throws a Problem when there is no such user. */
export async function assignStory(id: number, userId: string | null): Promise<void> {
  await write(async ({ db }) => {
    const { assigneeId } = await storyNumbered(db, id);
    const user = userId === null ? null : await findUser(db, userId);
    if (userId !== null && (!user || user.suspendedAt !== null))
      throw new Problem('There is nobody of this name here.');
    await updateStory(db, id, { assigneeId: userId });
    const change = { before: { assigneeId }, after: { assigneeId: userId, name: user?.name ?? null } };
    await recordAct(db, { act: 'story.assign', subject: 'story', subjectId: id, ...change });
  });
}
