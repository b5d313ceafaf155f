import { AsyncLocalStorage } from 'node:async_hooks';
import { processWide } from './process-wide.ts';

const elsewhen = processWide('now', () => new AsyncLocalStorage<number>());

/** The present instant in UTC milliseconds. The one place that asks the machine what time it is. */
export function now(): number {
  return elsewhen.getStore() ?? Date.now();
}

/** Runs `look` as if it were that instant (UTC ms), through every await: for looking ahead, never for writing. */
export function atInstant<T>(instant: number, look: () => T): T {
  return elsewhen.run(instant, look);
}
