import { type NumberRange, numbersOfDay, UNDATED_NUMBERS } from '../../../lib/news/story-number.ts';
import { Problem } from '../../../lib/platform/problem.ts';
import type { Reader } from '../../database.ts';
import { findStories, firstFreeNumber, highestNumber } from './stories.ts';

/** Gives a number to a story: its own when it brings one that is free, otherwise the next of its day. */
export type NumberGiver = (publishedAt: number | null, own?: number | null) => Promise<number>;

/**
 * Hands out free story numbers within one act: of the day on which a story is dated, or of the undated when it has no
 * date or its day is full. All numbers that stories bring with them are named in `brought`, so that nobody else gets
 * one of those.
 */
export async function numberGiver(db: Reader, zone: string, brought: readonly number[] = []): Promise<NumberGiver> {
  const taken = new Set((await findStories(db, [...brought])).map(({ id }) => id));
  const spoken = new Set(brought);
  const walks = new Map<number, { last: number; inGaps: boolean }>();

  /** The numbers of a range: those above the highest that is taken, then the gaps below it. Null when all are taken. */
  async function next({ from, to }: NumberRange): Promise<number | null> {
    const walk = walks.get(from) ?? { last: (await highestNumber(db, from, to)) ?? from - 1, inGaps: false };
    walks.set(from, walk);
    for (;;) {
      if (!walk.inGaps && walk.last >= to) Object.assign(walk, { last: from - 1, inGaps: true });
      const number: number | null = walk.inGaps ? await firstFreeNumber(db, walk.last + 1, to) : walk.last + 1;
      if (number === null) return null;
      walk.last = number;
      if (spoken.has(number)) continue;
      spoken.add(number);
      return number;
    }
  }

  return async (publishedAt, own = null) => {
    if (own !== null && !taken.has(own)) {
      taken.add(own);
      return own;
    }
    const dated = publishedAt === null ? null : await next(numbersOfDay(publishedAt, zone));
    const id = dated ?? (await next(UNDATED_NUMBERS));
    if (id === null) throw new Problem('All 999,999 numbers for stories without a date are given out.');
    return id;
  };
}
