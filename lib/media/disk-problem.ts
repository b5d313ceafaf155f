import { Problem } from '../platform/problem.ts';

/** The error of a folder that cannot be written, in words that say what to do; any other error as it is. */
export function diskProblem(folder: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!/^(ENOSPC|EDQUOT|EROFS|EACCES|EPERM)$/.test(code)) return error;
  return new Problem(`The media folder ${folder} cannot be written (${code}); make room there, or make it writable.`);
}
