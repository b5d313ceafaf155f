import { write } from '../../db/database.ts';
import { type Published, type Publishing, publishIn } from './publishing.ts';

/**
 * Makes the words of a story what readers see, at once and everywhere; with nothing in hand, a withdrawn story comes
 * back as it was. A story that has no date is dated now, in a revision of its own. Words that were written after the
 * approved ones stay in hand as the next draft.
 * @param author who is named in the history
 * @returns the revision that is live, and the paths of all pages that changed
 * @throws Problem when there is no such story, nothing to publish, or its embargo has not ended; HeldAtTheGate with the
 *   errors, or the warnings that were not seen; StaleWrite when the words are not those that were looked at
 */
export async function publishStory(id: number, author: string, how: Publishing = {}): Promise<Published> {
  return write((act) => publishIn(act, id, author, how));
}
