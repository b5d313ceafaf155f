import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { faultWords } from '../lib/platform/fault-words.ts';
import { Problem } from '../lib/platform/problem.ts';
import type { ToldItem } from '../lib/wire/tell-item.ts';

/** A report that names what became of every item, one line of JSON each, with everything that could not be kept. */
export interface LossReport {
  tell(item: ToldItem): void;
  end(): Promise<void>;
}

/** Writes such a report into a file, which is made anew. Throws a Problem when it cannot be written. */
export async function lossReport(path: string): Promise<LossReport> {
  const out = createWriteStream(path);
  await once(out, 'open').catch((error: unknown) => {
    throw new Problem(`${path} cannot be written: ${faultWords(error)}.`);
  });
  return {
    tell: (item) => {
      out.write(`${JSON.stringify(item)}\n`);
    },
    async end() {
      out.end();
      await once(out, 'finish');
    },
  };
}
