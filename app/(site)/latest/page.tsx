import type { Metadata } from 'next';
import { ListPage } from '#components/front/list-page.tsx';
import { readLatest } from '#lib/edition/read-latest.ts';
import { pathOf } from '#lib/news/paths.ts';
import { Frame } from '../frame.tsx';
import { pageNumber, type SearchParams } from '../page-number.ts';
import { titled } from '../titled.ts';

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const number = await pageNumber(searchParams);
  return {
    title: titled(number > 1 ? `Latest, page ${number}` : 'Latest'),
    description: `Everything published, newest first${number > 1 ? `, page ${number}` : ''}.`,
    alternates: { canonical: pathOf({ page: 'latest', number }) },
  };
}

export default async function LatestPage({ searchParams }: Props) {
  const { list, month } = await readLatest(await pageNumber(searchParams));
  return (
    <Frame department="latest">
      <ListPage title="Latest" list={list} by="day" href={(number) => pathOf({ page: 'latest', number })}>
        {month && (
          <p className="-mt-2 mb-4">
            <a href={month.path} className="inline-block py-1.5 font-medium text-accent">
              Day by day: {month.name} <span aria-hidden="true">→</span>
            </a>
          </p>
        )}
      </ListPage>
    </Frame>
  );
}
