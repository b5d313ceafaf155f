import { Worker } from 'node:worker_threads';
import type { SearchResults } from './answer-question.ts';
import { lane } from './search.ts';
import type { Asked } from './search-worker.ts';

type Answer = { id: number } & ({ results: SearchResults } | { error: string });

/**
 * Opens the thread that answers questions from now on, so that none of them holds up a page. One that breaks is opened
 * anew with the next question. Returns how to close it.
 */
export function openSearchLane(): () => Promise<void> {
  let worker: Worker | null = null;
  let last = 0;
  const waiting = new Map<number, { resolve(results: SearchResults): void; reject(error: Error): void }>();

  const giveUp = (error: Error) => {
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const start = () => {
    const made = new Worker(new URL('./search-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 8 },
    });
    made.unref();
    made.on('message', (answer: Answer) => {
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('results' in answer) asked?.resolve(answer.results);
      else asked?.reject(new Error(answer.error));
    });
    made.on('error', giveUp);
    made.on('exit', () => giveUp(new Error('The search thread has ended.')));
    return made;
  };

  lane.open = {
    ask: (question, number) =>
      new Promise((resolve, reject) => {
        worker ??= start();
        last += 1;
        waiting.set(last, { resolve, reject });
        worker.postMessage({ id: last, question, number } satisfies Asked);
      }),
    close: async () => {
      lane.open = null;
      const running = worker;
      if (!running) return;
      const gone = new Promise((resolve) => running.once('exit', resolve));
      // Otherwise the process may end while this is waited for, and leave the database unclosed.
      running.ref();
      running.postMessage('close');
      await gone;
    },
  };
  // The first question would otherwise wait for the thread to begin.
  worker = start();
  const { close } = lane.open;
  return close;
}
