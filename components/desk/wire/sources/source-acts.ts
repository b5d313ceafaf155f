import type { Outcome } from '#lib/access/outcome.ts';

type Act<Result = void> = (input: unknown) => Promise<Outcome<Result>>;

/** What may be done with sources. */
export interface SourceActs {
  add: Act<{ id: number; token: string | null }>;
  edit: Act;
  pause: Act;
  tryAgain: Act;
  renew: Act<{ token: string }>;
  remove: Act;
}
