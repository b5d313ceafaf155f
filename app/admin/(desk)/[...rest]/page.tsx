import { notFound } from 'next/navigation';
import { requireActor } from '../../require-actor.ts';

/** Every address of the desk that is no screen. */
export default async function Page() {
  await requireActor();
  notFound();
}
