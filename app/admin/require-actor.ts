import { forbidden, redirect } from 'next/navigation';
import { cache } from 'react';
import { signedIn } from '#lib/access/current-actor.ts';
import { type ActName, type Actor, may, type Place } from '#lib/access/permissions.ts';

const whoIsIn = cache(signedIn);

/**
 * Who is looking at a screen. Everybody else is sent to the sign-in page, or told that their role does not reach here.
 * @param act the right that the screen asks for
 */
export async function requireActor(act: ActName = 'desk.open', place?: Place): Promise<Actor> {
  const by = await whoIsIn();
  if (!by) redirect('/admin/sign-in/');
  if (!may(by.actor, act, place)) forbidden();
  return by.actor;
}
