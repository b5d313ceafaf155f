import { write } from '../../db/database.ts';
import { moved } from './move-on.ts';
import { comeBack, type Published } from './publishing.ts';
import { storyNumbered } from './story-numbered.ts';

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
