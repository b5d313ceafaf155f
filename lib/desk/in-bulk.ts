import { printedNumber } from '../news/story-number.ts';
import { Problem } from '../platform/problem.ts';

const MOST = 200;

/** What came of an act on many stories: each was done whole, or refused with a reason. */
export interface BulkOutcome {
  done: number[];
  refused: { id: number; message: string }[];
}

/**
 * Does the same to many stories, one act each: what is refused for one does not stop the others.
 * @throws Problem when they are too many at once
 */
export async function inBulk(ids: readonly number[], act: (id: number) => Promise<unknown>): Promise<BulkOutcome> {
  const each = [...new Set(ids)];
  if (each.length > MOST) throw new Problem(`Choose at most ${MOST} stories at once; these are ${each.length}.`);
  const outcome: BulkOutcome = { done: [], refused: [] };
  for (const id of each) {
    try {
      await act(id);
      outcome.done.push(id);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      outcome.refused.push({ id, message: error.message || `Story ${printedNumber(id)} was refused.` });
    }
  }
  return outcome;
}
