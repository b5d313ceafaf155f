/**
 * Something a person can mend. Its message is one sentence that says what happened and what to do; commands print it
 * without a stack and leave with exit code 1.
 */
export class Problem extends Error {
  override name = 'Problem';
}
