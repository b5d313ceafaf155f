import { Problem } from '../problem.ts';

/**
 * Why nothing came from elsewhere: it may not be asked (`forbidden`), took too long, sent too much, sent us on too
 * often, sent what cannot be read (`damaged`), or was not to be reached.
 */
export type FailureKind = 'forbidden' | 'timeout' | 'too-large' | 'redirects' | 'damaged' | 'network';

/** A request elsewhere that came to nothing, in a sentence. */
export class FetchFailure extends Problem {
  override name = 'FetchFailure';
  readonly kind: FailureKind;

  /** @param cause what failed underneath, for the log */
  constructor(kind: FailureKind, message: string, cause?: unknown) {
    super(message, { cause });
    this.kind = kind;
  }
}
