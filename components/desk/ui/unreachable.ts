import { type Outcome, refused } from '#lib/access/outcome.ts';

/** What came of an act that was sent; a network that fails is an outcome like others. */
export function orUnreachable<Result>(sent: Promise<Outcome<Result>>): Promise<Outcome<Result>> {
  return sent.catch(() =>
    refused<Result>('problem', 'The desk could not be reached. Nothing was changed; what you wrote is still here.'),
  );
}
