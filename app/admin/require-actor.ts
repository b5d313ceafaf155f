import { forbidden, redirect } from 'next/navigation';
import { cache } from 'react';
import { type SignedIn, signedIn } from '#lib/access/current-actor.ts';
import { signInFor } from '#lib/access/next-screen.ts';
import { type ActName, type Actor, may, type Place } from '#lib/access/permissions.ts';
import { requestFacts } from '#lib/platform/request-facts.ts';

const whoIsIn = cache(signedIn);

/**
 * Who is looking at a screen. Everybody else is sent to the sign-in page, or told that their role does not reach here.
 * @param act the right that the screen asks for
 */
export async function requireActor(act: ActName = 'desk.open', place?: Place): Promise<Actor> {
  return (await requireSignedIn(act, place)).actor;
}

/** The same, with the session they are signed in by. */
export async function requireSignedIn(act: ActName = 'desk.open', place?: Place): Promise<SignedIn> {
  const by = await whoIsIn();
  if (!by) redirect(signInFor(requestFacts()?.target ?? '/admin/'));
  if (!may(by.actor, act, place)) forbidden();
  return by;
}
