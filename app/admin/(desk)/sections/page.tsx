import type { Metadata } from 'next';
import { SectionsScreen } from '#components/desk/sections/sections-screen.tsx';
import { readSections } from '#lib/desk/read-sections.ts';
import { site } from '../../../../site.ts';
import { requireActor } from '../../require-actor.ts';
import { add, edit, move, order, remove } from './actions.ts';

export const metadata: Metadata = { title: 'Sections' };

export default async function Page() {
  const { sections } = await requireActor('section.edit');
  const mine = sections === 'every' ? null : sections;
  const acts = { add, edit, move, order, remove };
  return <SectionsScreen tree={await readSections()} mine={mine} zone={site.zone} acts={acts} />;
}
