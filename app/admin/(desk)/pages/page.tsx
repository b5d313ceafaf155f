import type { Metadata } from 'next';
import { PageList } from '#components/desk/pages/page-list.tsx';
import { ScreenHead } from '#components/desk/ui/screen-head.tsx';
import { readStandingPages } from '#lib/desk/read-standing-pages.ts';
import { site } from '../../../../site.ts';
import { requireActor } from '../../require-actor.ts';

export const metadata: Metadata = { title: 'Pages' };

export default async function Page() {
  await requireActor('page.edit');
  return (
    <>
      <ScreenHead title="Pages" about="What stands at the foot of every page: who we are, and how to reach us." />
      <PageList pages={await readStandingPages()} zone={site.zone} />
    </>
  );
}
