import { Problem } from '../platform/problem.ts';
import type { StreamFormat } from './format.ts';
import type { OpenFile } from './open-file.ts';

const LAST = 4096;

/**
 * Looks at the end of an archive before anything of it is filed. Throws a Problem, with the line, when it is cut off: as a
 * whole it says more than its beginning, and half of it would have to be told from the rest later.
 */
export async function refuseCutOff(file: OpenFile, { end }: StreamFormat, name: string): Promise<void> {
  if (!end && !file.packed) return;
  let lines = 1;
  let last = '';
  for await (const chunk of file.again()) {
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines += 1;
    // Of two bytes a letter, one is empty.
    last = (last + chunk.subarray(-LAST).toString('latin1').replaceAll('\0', '')).slice(-LAST);
  }
  if (end && !end.test(last.trimEnd()))
    throw new Problem(
      `${name}: Line ${lines}: the file is cut off: it does not end as it should. Nothing of it was filed.`,
    );
}
