/**
 * Something a person can mend. Its message is one sentence that says what happened and what to do; commands print it
 * without a stack and leave with exit code 1.
 */
export class Problem extends Error {
  override name = 'Problem';
}

/** What somebody wrote was written over something newer than they had seen: nothing of it was done. */
export class Conflict extends Problem {
  override name = 'Conflict';
}
