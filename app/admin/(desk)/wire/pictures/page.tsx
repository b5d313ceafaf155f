import type { Metadata } from 'next';
import { ScreenHead } from '#components/desk/ui/screen-head.tsx';
import { LonePicturesScreen } from '#components/desk/wire/lone-pictures-screen.tsx';
import { WireTabs } from '#components/desk/wire/wire-tabs.tsx';
import { may } from '#lib/access/permissions.ts';
import { readLonePictures } from '#lib/wire/lone-pictures/read-lone-pictures.ts';
import { site } from '../../../../../site.ts';
import { requireActor } from '../../../require-actor.ts';
import { wireRights } from '../wire-view.ts';
import { dismiss, take } from './actions.ts';

export const metadata: Metadata = { title: 'Pictures of the wire' };

export default async function Page() {
  const actor = await requireActor('wire.read');
  const rights = { take: may(actor, 'media.upload'), dismiss: may(actor, 'wire.spike') };
  return (
    <>
      <ScreenHead
        title="Pictures"
        about="What agencies sent without a story. Put into the library, stories can use it."
      />
      <WireTabs here="Pictures" may={wireRights(actor)} />
      <LonePicturesScreen {...(await readLonePictures())} zone={site.zone} may={rights} acts={{ take, dismiss }} />
    </>
  );
}
