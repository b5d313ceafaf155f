import { setImmediate as breathe, setTimeout as pause } from 'node:timers/promises';
import pLimit from 'p-limit';
import { TooBusy } from './too-busy.ts';

/** So many requests of who is signed in, and of everybody else, are worked on at a time, and wait. */
const LINES = { known: { atATime: 4, waiting: 200 }, unknown: { atATime: 1, waiting: 60 } };

/** A line moves on after so long, whatever became of the request (ms): whoever sends or reads slowly holds nobody up. */
const LONGEST_TURN = 250;

/**
 * The lines in which requests for the desk wait. Screens are work for the processor, and readers wait while it is done:
 * a crowd at the desk's door is not to be felt by them, nor by who is in.
 * @param isKnown whether whoever sends the request that is being answered is signed in
 * @returns runs a request in its turn; throws TooBusy when its line is too long
 */
export function deskLines(isKnown: () => Promise<boolean>): (work: () => Promise<void>) => Promise<void> {
  const lines = { known: pLimit(LINES.known.atATime), unknown: pLimit(LINES.unknown.atATime) };
  return async (work) => {
    const name = (await isKnown()) ? 'known' : 'unknown';
    const line = lines[name];
    if (line.pendingCount >= LINES[name].waiting) throw new TooBusy('Too many are at the desk.');
    let done: Promise<void> = Promise.resolve();
    await line(async () => {
      // Readers who only want what is kept go first.
      await breathe();
      done = work();
      const turn = new AbortController();
      const settled = done.catch(() => undefined).finally(() => turn.abort());
      await Promise.race([settled, pause(LONGEST_TURN, undefined, { signal: turn.signal }).catch(() => undefined)]);
    });
    await done;
  };
}
