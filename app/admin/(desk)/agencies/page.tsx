import type { Metadata } from 'next';
import { NamesScreen } from '#components/desk/named/names-screen.tsx';
import { may } from '#lib/access/permissions.ts';
import { listQuerySchema, readAgencies } from '#lib/desk/read-named.ts';
import { requireActor } from '../../require-actor.ts';
import { add, edit, find, merge, remove } from './actions.ts';

export const metadata: Metadata = { title: 'Agencies' };

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | undefined>> }) {
  const actor = await requireActor('agency.edit');
  const query = listQuerySchema.parse(await searchParams);
  const rights = { edit: true, merge: may(actor, 'agency.merge') };
  const acts = { add, edit, merge, remove, find };
  return <NamesScreen of="agency" list={await readAgencies(query)} query={query} may={rights} acts={acts} />;
}
