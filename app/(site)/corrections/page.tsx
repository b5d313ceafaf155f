import type { Metadata } from 'next';
import { CorrectionsPage } from '#components/front/corrections-page.tsx';
import { readCorrections } from '#lib/edition/read-corrections.ts';
import { pathOf } from '#lib/news/paths.ts';
import { Frame } from '../frame.tsx';
import { pageNumber, type SearchParams } from '../page-number.ts';
import { titled } from '../titled.ts';

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const number = await pageNumber(searchParams);
  const page = number > 1 ? `, page ${number}` : '';
  return {
    title: titled(`Corrections${page}`),
    description: `What was wrong in a story, what is right, and when we said so${page}.`,
    alternates: { canonical: pathOf({ page: 'corrections', number }) },
  };
}

export default async function Page({ searchParams }: Props) {
  const page = await readCorrections(await pageNumber(searchParams));
  return (
    <Frame>
      <CorrectionsPage page={page} />
    </Frame>
  );
}
