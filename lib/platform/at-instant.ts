import { AsyncLocalStorage } from 'node:async_hooks';
import { clock } from './now.ts';
import { processWide } from './process-wide.ts';

const elsewhen = processWide('elsewhen', () => new AsyncLocalStorage<number>());

/** Runs `look` as if it were that instant (UTC ms), through every await: for looking ahead, never for writing. */
export function atInstant<T>(instant: number, look: () => T): T {
  clock.read = () => elsewhen.getStore() ?? Date.now();
  return elsewhen.run(instant, look);
}
