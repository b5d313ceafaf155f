import { write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { printedNumber } from '../news/story-number.ts';
import { now } from '../platform/now.ts';
import { Problem } from '../platform/problem.ts';
import { moved } from './move-on.ts';
import { comeBack, type Published } from './publishing.ts';
import { storyNumbered } from './story-numbered.ts';

/** For how long a withdrawal can be undone by whoever may withdraw (ms), with a little for the way. */
export const UNDO_LASTS = 10_000;
const ON_THE_WAY = 2000;

/**
 * Gives a story that was withdrawn or taken down back to readers, as it was; what is in hand stays in hand.
 * @throws Problem when there is no such story, or readers have it
 */
export async function bringBack(id: number): Promise<Published> {
  return write(async (act) => {
    const story = await storyNumbered(act.db, id);
    moved('bring-back', story);
    return comeBack(act, story);
  });
}

/**
 * Takes a withdrawal back within ten seconds.
 * @throws Problem when they have passed, or it is not withdrawn
 */
export async function undoWithdrawal(id: number): Promise<Published> {
  return write(async (act) => {
    const story = await storyNumbered(act.db, id);
    moved('bring-back', story);
    if (story.state !== 'withdrawn' || (story.stateSince ?? 0) + UNDO_LASTS + ON_THE_WAY < now())
      throw new Problem(`It is too late to undo: story ${printedNumber(id)} can be brought back by a chief editor.`);
    const published = await comeBack(act, story);
    await recordAct(act.db, { act: 'story.withdraw', subject: 'story', subjectId: id, after: { undone: true } });
    return published;
  });
}
