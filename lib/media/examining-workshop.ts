import pLimit from 'p-limit';
import { processWide } from '../platform/process-wide.ts';
import type { Examined } from './examine-file.ts';
import { workshop } from './workshop.ts';

/** A process of its own that looks at what people send, so that a file which breaks it breaks nothing else. */
const examiner = () =>
  processWide('examiner', () => ({
    inTurn: pLimit(1),
    shop: workshop<string, Examined>({
      program: new URL('./examining-workshop-process.ts', import.meta.url),
      makes: 'uploads',
      longest: 90_000,
    }),
  }));

/**
 * Lets the examiner be the server's own. What Next has bundled cannot start a process from a file that stands beside it,
 * and finds this one (lib/platform/process-wide.ts).
 */
export function openExaminer(): void {
  examiner();
}

/**
 * Has a file looked at (see `examineFile`), one at a time.
 * @throws Problem when it is not taken, with the reason
 */
export function examined(path: string): Promise<Examined> {
  const { inTurn, shop } = examiner();
  return inTurn(() => shop.make(path)).finally(() => {
    if (inTurn.activeCount + inTurn.pendingCount === 0) shop.rest();
  });
}
