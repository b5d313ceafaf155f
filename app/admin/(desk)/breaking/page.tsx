import type { Metadata } from 'next';
import { BreakingForm } from '#components/desk/breaking/breaking-form.tsx';
import { ScreenHead } from '#components/desk/ui/screen-head.tsx';
import { readBreaking } from '#lib/desk/read-breaking.ts';
import { now } from '#lib/platform/now.ts';
import { site } from '../../../../site.ts';
import { requireActor } from '../../require-actor.ts';
import { findStories, set } from './actions.ts';

export const metadata: Metadata = { title: 'Breaking' };

const AN_HOUR = 3_600_000;

export default async function Page() {
  await requireActor('breaking.set');
  const banner = await readBreaking();
  return (
    <>
      <ScreenHead title="Breaking" about="One line above every page of the paper, until it goes by itself." />
      <BreakingForm banner={banner} until={now() + AN_HOUR} zone={site.zone} set={set} find={findStories} />
    </>
  );
}
