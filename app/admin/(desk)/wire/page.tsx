import type { Metadata } from 'next';
import { ScreenHead } from '#components/desk/ui/screen-head.tsx';
import { ProposalList } from '#components/desk/wire/proposal-list.tsx';
import { WireFilters } from '#components/desk/wire/wire-filters.tsx';
import { WireScreen } from '#components/desk/wire/wire-screen.tsx';
import { WireTabs } from '#components/desk/wire/wire-tabs.tsx';
import { requireActor } from '../../require-actor.ts';
import { wireActs } from './wire-acts.ts';
import { filterIn, wireView } from './wire-view.ts';

export const metadata: Metadata = { title: 'Wire' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const actor = await requireActor('wire.read');
  const filter = filterIn(await searchParams);
  const view = await wireView(actor, filter);
  return (
    <>
      <ScreenHead title="The wire" about="What agencies, feeds and folders bring, as it comes." />
      <WireTabs here="Wire" may={view.may} quarantined={view.quarantined} />
      <ProposalList proposals={view.proposals} more={wireActs.proposals} zone={view.zone} />
      <WireFilters {...view} />
      <WireScreen key={JSON.stringify(filter)} view={view} acts={wireActs} />
    </>
  );
}
