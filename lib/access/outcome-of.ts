import { z } from 'zod';
import { log } from '../platform/log.ts';
import { Conflict, Problem } from '../platform/problem.ts';
import { type Outcome, refused } from './outcome.ts';

/**
 * What came of an act that threw: the words of a Problem, what is wrong with which field; anything else is a bug, is
 * logged with `about`, and tells nothing.
 */
export function outcomeOf(error: unknown, about: Record<string, unknown>): Outcome<never> {
  if (error instanceof z.ZodError) return invalid(error);
  if (error instanceof Conflict) return refused('conflict', error.message);
  if (error instanceof Problem) return refused('problem', error.message);
  log().error({ ...about, err: error }, 'An act of the desk failed.');
  return refused('problem', 'Something went wrong on our side. Nothing was changed; try again.');
}

function invalid(error: z.ZodError): Outcome<never> {
  const { fieldErrors, formErrors } = z.flattenError(error);
  const said = [...formErrors, ...Object.entries(fieldErrors).map(([name, all]) => `${name}: ${[all].flat()[0]}`)];
  return refused('invalid', said.join(' ') || 'Something is missing.', fieldErrors as Record<string, string[]>);
}
