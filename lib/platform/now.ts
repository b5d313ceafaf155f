import { processWide } from './process-wide.ts';

/** Which clock is looked at: the machine's, unless somebody looks ahead (at-instant.ts). */
export const clock = processWide('clock', () => ({ read: () => Date.now() }));

/** The present instant in UTC milliseconds. The one place that asks the machine what time it is. */
export function now(): number {
  return clock.read();
}
