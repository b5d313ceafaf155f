/**
 * Something a person can mend. Its message is one sentence that says what happened and what to do; commands print it
 * without a stack and leave with exit code 1.
 */
export class Problem extends Error {
  override name = 'Problem';
}

/**
 * What somebody wrote was written over something newer than they had seen: nothing of it was done. `fields` says, by the
 * name of a field, what is there now.
 */
export class Conflict extends Problem {
  override name = 'Conflict';
  readonly fields: Record<string, string[]> | undefined;
  constructor(message: string, fields?: Record<string, string[]>) {
    super(message);
    this.fields = fields;
  }
}
