import type { Metadata } from 'next';
import { NamesScreen } from '#components/desk/named/names-screen.tsx';
import { may } from '#lib/access/permissions.ts';
import { listQuerySchema, readTopics } from '#lib/desk/read-named.ts';
import { requireActor } from '../../require-actor.ts';
import { add, edit, find, merge, remove } from './actions.ts';

export const metadata: Metadata = { title: 'Topics' };

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | undefined>> }) {
  const actor = await requireActor('topic.create');
  const query = listQuerySchema.parse(await searchParams);
  const rights = { edit: may(actor, 'topic.edit'), merge: may(actor, 'topic.merge') };
  const acts = { add, edit, merge, remove, find };
  return <NamesScreen of="topic" list={await readTopics(query)} query={query} may={rights} acts={acts} />;
}
