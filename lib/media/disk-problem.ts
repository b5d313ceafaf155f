import { codeOf, faultWords } from '../platform/fault-words.ts';
import { Problem } from '../platform/problem.ts';

/** The error of a folder that cannot be written, in words that say what to do; any other error as it is. */
export function diskProblem(folder: string, error: unknown): unknown {
  if (!/^(ENOSPC|EDQUOT|EROFS|EACCES|EPERM)$/.test(codeOf(error))) return error;
  return new Problem(
    `The media folder ${folder} cannot be written: ${faultWords(error)}. Make room there, or make it writable.`,
  );
}
