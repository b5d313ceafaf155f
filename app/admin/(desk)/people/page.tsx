import type { Metadata } from 'next';
import { NamesScreen } from '#components/desk/named/names-screen.tsx';
import { may } from '#lib/access/permissions.ts';
import { listQuerySchema, readPeople } from '#lib/desk/read-named.ts';
import { requireActor } from '../../require-actor.ts';
import { add, edit, find, merge } from './actions.ts';

export const metadata: Metadata = { title: 'People' };

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | undefined>> }) {
  const actor = await requireActor('person.edit');
  const query = listQuerySchema.parse(await searchParams);
  const rights = { edit: true, merge: may(actor, 'person.merge') };
  const acts = { add, edit, merge, find };
  return <NamesScreen of="person" list={await readPeople(query)} query={query} may={rights} acts={acts} />;
}
