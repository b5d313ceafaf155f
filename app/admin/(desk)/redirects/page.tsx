import type { Metadata } from 'next';
import { RedirectsScreen } from '#components/desk/redirects/redirects-screen.tsx';
import { listQuerySchema } from '#lib/desk/read-named.ts';
import { readRedirects } from '#lib/desk/read-redirects.ts';
import { requireActor } from '../../require-actor.ts';
import { add, importList, remove } from './actions.ts';

export const metadata: Metadata = { title: 'Redirects' };

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | undefined>> }) {
  await requireActor('redirect.edit');
  const query = listQuerySchema.parse(await searchParams);
  return <RedirectsScreen list={await readRedirects(query)} query={query} acts={{ add, remove, importList }} />;
}
