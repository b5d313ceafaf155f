import type { z } from 'zod';
import { actingAs } from '../platform/acting.ts';
import { noteBegun, requestFacts } from '../platform/request-facts.ts';
import { formFields } from './form-fields.ts';
import { guess, waitWords } from './guesses.ts';
import { type Outcome, refused } from './outcome.ts';
import { outcomeOf } from './outcome-of.ts';
import { isFromTheDesk, notFromTheDesk } from './same-origin.ts';

/** An act of somebody who is not signed in: by a link that was given to them. */
interface OpenAction<Input, Result> {
  input: z.ZodType<Input>;
  /** Whether it counts towards the limit even when it is done. */
  counts?: boolean;
  run: (input: Input) => Promise<Result>;
}

/**
 * The wrapper of the few server actions that are open to everybody: origin, limit by address, schema, act. Each takes a
 * secret of a link; every other action is a `deskAction`.
 */
export function openAction<Input, Result>({
  input,
  counts = false,
  run,
}: OpenAction<Input, Result>): (sent: unknown) => Promise<Outcome<Result>> {
  return async (sent) => {
    noteBegun();
    const facts = requestFacts();
    if (!isFromTheDesk(facts)) return refused('forbidden', notFromTheDesk());
    const parsed = input.safeParse(sent instanceof FormData ? formFields(sent) : sent);
    if (!parsed.success) return outcomeOf(parsed.error, {});
    try {
      const { wait, right } = await guess(null);
      if (wait > 0) return refused('problem', waitWords(wait));
      const who = { id: null, name: 'by a link', address: facts.address, userAgent: facts.userAgent };
      const value = await actingAs(who, () => run(parsed.data));
      if (!counts) await right();
      return { ok: true, value };
    } catch (error) {
      return outcomeOf(error, {});
    }
  };
}
