import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArrangementTabs } from '#components/desk/fronts/arrangement-tabs.tsx';
import { FrontEditor } from '#components/desk/fronts/front-editor.tsx';
import { FrontHistory } from '#components/desk/fronts/front-history.tsx';
import { ScreenHead } from '#components/desk/ui/screen-head.tsx';
import { placeOfFront } from '#lib/desk/front-place.ts';
import { arrangementAt, readFront } from '#lib/desk/read-fronts.ts';
import { readSections } from '#lib/desk/read-sections.ts';
import { readSite } from '#lib/edition/read-site.ts';
import { requireActor } from '../../../require-actor.ts';
import { cancel, findStories, lookAhead, publish, restore } from '../actions.ts';

export const metadata: Metadata = { title: 'Front' };

type Props = { params: Promise<{ slug: string[] }>; searchParams: Promise<{ at?: string }> };

export default async function Page({ params, searchParams }: Props) {
  const slug = (await params).slug.join('/');
  const front = await readFront(slug);
  if (!front) notFound();
  await requireActor('front.arrange', await placeOfFront(slug));
  const arrangement = arrangementAt(front, (await searchParams).at);
  const sections = (await readSections()).map(({ path, name }) => ({ path, name }));
  const { zone, languages } = await readSite();
  const acts = { find: findStories, look: lookAhead, publish, restore };
  const common = { front, arrangement, zone };
  const key = `${slug} ${arrangement.startsAt} ${arrangement.startsAt === null ? '' : arrangement.version}`;
  return (
    <>
      <ScreenHead title={front.name} about="Pins keep their slots; the newest stories fill the others." />
      <ArrangementTabs {...common} cancel={cancel} />
      <FrontEditor key={key} {...common} sections={sections} languages={languages} acts={acts} />
      <FrontHistory front={front} restore={restore} zone={zone} />
    </>
  );
}
