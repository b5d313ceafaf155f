import type { Metadata } from 'next';
import { SourcesScreen } from '#components/desk/wire/sources/sources-screen.tsx';
import { WireTabs } from '#components/desk/wire/wire-tabs.tsx';
import { config } from '#lib/platform/config.ts';
import { readSources } from '#lib/wire/sources/read-sources.ts';
import { site } from '../../../../../site.ts';
import { requireActor } from '../../../require-actor.ts';
import { wireRights } from '../wire-view.ts';
import { add, edit, pause, remove, renew, tryAgain } from './actions.ts';

export const metadata: Metadata = { title: 'Sources of the wire' };

export default async function Page() {
  const actor = await requireActor('wire.sources');
  return (
    <SourcesScreen
      sources={await readSources(site.zone)}
      zone={site.zone}
      pushAddress={`${config().siteUrl}/api/wire/`}
      acts={{ add, edit, pause, tryAgain, renew, remove }}
      tabs={<WireTabs here="Sources" may={wireRights(actor)} />}
    />
  );
}
