import type { Metadata } from 'next';
import { cache } from 'react';
import { ListPage } from '#components/front/list-page.tsx';
import { StructuredData } from '#components/ui/structured-data.tsx';
import { readLatest } from '#lib/edition/read-latest.ts';
import { breadcrumbs, collectionPage, itemList } from '#lib/edition/structured-data/lists.ts';
import { pathOf } from '#lib/news/paths.ts';
import { Frame } from '../frame.tsx';
import { pageMetadata } from '../page-metadata.ts';
import { pageNumber, type SearchParams } from '../page-number.ts';

const latestOn = cache(async (number: number) => readLatest(number));

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const number = await pageNumber(searchParams);
  const { list } = await latestOn(number);
  return pageMetadata({
    title: 'Latest',
    description: 'Everything published, newest first.',
    path: pathOf({ page: 'latest', number }),
    list: { number, pages: list.pages, href: (to) => pathOf({ page: 'latest', number: to }) },
    feed: { page: 'home' },
  });
}

export default async function LatestPage({ searchParams }: Props) {
  const { list, month } = await latestOn(await pageNumber(searchParams));
  return (
    <Frame department="latest">
      <StructuredData
        things={[
          collectionPage('Latest', pathOf({ page: 'latest', number: list.number }), itemList(list.articles)),
          breadcrumbs([{ name: 'Latest', path: '/latest/' }]),
        ]}
      />
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
