import type { Metadata } from 'next';
import { PeopleScreen } from '#components/desk/named/people-screen.tsx';
import { listQuerySchema, readPeople } from '#lib/desk/read-named.ts';
import { requireActor } from '../../require-actor.ts';
import { add, edit, find, merge } from './actions.ts';

export const metadata: Metadata = { title: 'People' };

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | undefined>> }) {
  await requireActor('person.edit');
  const query = listQuerySchema.parse(await searchParams);
  return <PeopleScreen list={await readPeople(query)} query={query} acts={{ add, edit, merge, find }} />;
}
