import { constants, setPriority } from 'node:os';
import { Problem } from '../platform/problem.ts';
import type { Reply } from './workshop.ts';

/** The inside of a workshop: carries out the orders that its process is sent. */
export function workbench<Order, Result>(carryOut: (order: Order) => Promise<Result>): void {
  // Readers who wait for a page come first.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  // Whoever stops the site may send these to all of its processes; what was begun is brought to its end, and this one
  // ends when the site lets it go.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
  const say = (reply: Reply<Result>) => process.send?.(reply);
  process.on('message', (order: Order) => {
    carryOut(order).then(
      (made) => say({ made }),
      (error: unknown) => say(error instanceof Problem ? { problem: error.message } : { fault: String(error) }),
    );
  });
}
