import type { Metadata } from 'next';
import { FrontList } from '#components/desk/fronts/front-list.tsx';
import { ScreenHead } from '#components/desk/ui/screen-head.tsx';
import { may } from '#lib/access/permissions.ts';
import { placeOfFront } from '#lib/desk/front-place.ts';
import { readFronts } from '#lib/desk/read-fronts.ts';
import { requireActor } from '../../require-actor.ts';

export const metadata: Metadata = { title: 'Fronts' };

export default async function Page() {
  const actor = await requireActor('front.arrange');
  const fronts = await readFronts();
  const allowed = await Promise.all(
    fronts.map(async ({ slug }) => may(actor, 'front.arrange', await placeOfFront(slug))),
  );
  return (
    <>
      <ScreenHead title="Fronts" about="What stands where on the front page and on the page of every section." />
      <FrontList fronts={fronts.filter((_, at) => allowed[at])} />
    </>
  );
}
