import type { Metadata } from 'next';
import { cache } from 'react';
import { CorrectionsPage } from '#components/front/corrections-page.tsx';
import { StructuredData } from '#components/ui/structured-data.tsx';
import { readCorrections } from '#lib/edition/read-corrections.ts';
import { breadcrumbs } from '#lib/edition/structured-data/lists.ts';
import { pathOf } from '#lib/news/paths.ts';
import { Frame } from '../frame.tsx';
import { pageMetadata } from '../page-metadata.ts';
import { pageNumber, type SearchParams } from '../page-number.ts';

const correctionsOn = cache(async (number: number) => readCorrections(number));

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const number = await pageNumber(searchParams);
  const { pages } = await correctionsOn(number);
  return pageMetadata({
    title: 'Corrections',
    description: 'What was wrong in a story, what is right, and when we said so.',
    path: pathOf({ page: 'corrections', number }),
    list: { number, pages, href: (to) => pathOf({ page: 'corrections', number: to }) },
    feed: { page: 'corrections', number: 1 },
  });
}

export default async function Page({ searchParams }: Props) {
  const page = await correctionsOn(await pageNumber(searchParams));
  return (
    <Frame>
      <StructuredData
        things={[breadcrumbs([{ name: 'Corrections', path: pathOf({ page: 'corrections', number: 1 }) }])]}
      />
      <CorrectionsPage page={page} />
    </Frame>
  );
}
