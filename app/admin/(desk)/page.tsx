import { requireActor } from '../require-actor.ts';

export default async function Page() {
  const actor = await requireActor();
  return <h1 className="text-display font-semibold">Good day, {actor.name}</h1>;
}
