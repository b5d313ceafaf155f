import type { z } from 'zod';
import { actingAs } from '../platform/acting.ts';
import { now } from '../platform/now.ts';
import { processWide } from '../platform/process-wide.ts';
import { noteBegun, requestFacts } from '../platform/request-facts.ts';
import { type SignedIn, signedIn } from './current-actor.ts';
import { formFields } from './form-fields.ts';
import { type Outcome, refused } from './outcome.ts';
import { outcomeOf } from './outcome-of.ts';
import { type ActName, type Actor, isDangerous, may, mayAnywhere, type Place } from './permissions.ts';
import { isFromTheDesk, isProven, notFromTheDesk } from './same-origin.ts';

/** An act as a screen may ask for it: by which right, with what, where, and what it does. */
export interface DeskAction<Input, Result> {
  act: ActName;
  input: z.ZodType<Input>;
  /** What the right to it depends on beside the role. */
  place?: (input: Input) => Promise<Place>;
  run: (input: Input, actor: Actor, by: SignedIn) => Promise<Result>;
}

/** Every action of this process by its act: what a test asks to find one without a rule. */
export const knownActions = processWide('desk-actions', () => new Set<ActName>());

/**
 * The one wrapper of every server action: session, origin, right, schema, act; and what came of it, in words for the
 * form. It stands on its own: nothing that routes requests needs to have looked at them before.
 */
export function deskAction<Input, Result>(
  action: DeskAction<Input, Result>,
): (sent: unknown) => Promise<Outcome<Result>> {
  knownActions.add(action.act);
  return async (sent) => {
    noteBegun();
    const by = await admitted(action.act);
    if ('ok' in by) return by;
    const parsed = action.input.safeParse(sent instanceof FormData ? formFields(sent) : sent);
    if (!parsed.success) return outcomeOf(parsed.error, { act: action.act });
    return carriedOut(action, parsed.data, by);
  };
}

/** Who may try the act at all; where, is looked at when it is known what is asked for. */
async function admitted(act: ActName): Promise<SignedIn | Outcome<never>> {
  if (!isFromTheDesk(requestFacts())) return refused('forbidden', notFromTheDesk());
  const by = await signedIn();
  if (!by) return refused('signed-out', 'You are signed out. Sign in again; nothing you wrote is lost on this page.');
  if (!mayAnywhere(by.actor, act)) return notAllowed(by.actor);
  if (isDangerous(act) && !isProven(by.session, now()))
    return refused('prove', 'Show that it is you: enter your password again.');
  return by;
}

async function carriedOut<Input, Result>(
  { act, place, run }: DeskAction<Input, Result>,
  input: Input,
  by: SignedIn,
): Promise<Outcome<Result>> {
  const facts = requestFacts();
  try {
    if (!may(by.actor, act, await place?.(input))) return notAllowed(by.actor);
    const who = {
      id: by.actor.id,
      name: by.actor.name,
      address: facts?.address ?? null,
      userAgent: facts?.userAgent ?? null,
    };
    return { ok: true, value: await actingAs(who, () => run(input, by.actor, by)) };
  } catch (error) {
    return outcomeOf(error, { act, user: by.actor.id });
  }
}

const notAllowed = ({ role }: Actor) =>
  refused<never>('forbidden', `Your role (${role}) may not do this here. Nothing was changed.`);
