import { z } from 'zod';
import { log } from '../platform/log.ts';
import { Conflict, Problem } from '../platform/problem.ts';
import { formFaults } from './form-faults.ts';
import { type Outcome, refused } from './outcome.ts';

/**
 * What came of an act that threw: the words of a Problem, what is wrong with which field; anything else is a bug, is
 * logged with `about`, and tells nothing.
 */
export function outcomeOf(error: unknown, about: Record<string, unknown>): Outcome<never> {
  if (error instanceof z.ZodError) {
    const { message, fields } = formFaults(error.issues);
    return refused('invalid', message, fields);
  }
  if (error instanceof Conflict) return refused('conflict', error.message, error.fields);
  if (error instanceof Problem) return refused('problem', error.message);
  log().error({ ...about, err: error }, 'An act of the desk failed.');
  if (isOfTheDoors(error)) return refused('problem', UNWRITABLE);
  return refused('problem', 'Something went wrong on our side. Nothing was changed; try again.');
}

/** What is said when nothing can be written, wherever somebody asked for it. */
export const UNWRITABLE =
  'The server cannot write at this moment; its disk may be full. Nothing was changed, and what you typed stays on this page. Tell whoever runs the server.';

/**
 * Whether an error says that nothing can be written. The doors of the database belong to the server, whose Problems are
 * of another copy of the class than Next's.
 */
export function isOfTheDoors(error: unknown): boolean {
  return error instanceof Error && error.name === 'Problem';
}
