import type { Metadata } from 'next';
import { cache } from 'react';
import { ListPage } from '#components/front/list-page.tsx';
import { StructuredData } from '#components/ui/structured-data.tsx';
import { TimeLinks } from '#components/ui/time-links.tsx';
import { readDay } from '#lib/edition/read-latest.ts';
import { breadcrumbs, collectionPage, itemList } from '#lib/edition/structured-data/lists.ts';
import { longDate } from '#lib/news/dates.ts';
import { pathOf } from '#lib/news/paths.ts';
import { Frame } from '../../../frame.tsx';
import { pageMetadata } from '../../../page-metadata.ts';
import { pageNumber, type SearchParams } from '../../../page-number.ts';

const dayOn = cache(async (day: string, number: number) => readDay(day, number));

type Props = { params: Promise<{ day: string }>; searchParams: SearchParams };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { day } = await params;
  const number = await pageNumber(searchParams);
  const { list } = await dayOn(day, number);
  return pageMetadata({
    title: longDate(day),
    description: `Everything published on ${longDate(day)}.`,
    path: pathOf({ page: 'day', day, number }),
    list: { number, pages: list.pages, href: (to) => pathOf({ page: 'day', day, number: to }) },
  });
}

export default async function DayPage({ params, searchParams }: Props) {
  const { day } = await params;
  const { name, list, month, earlier, later } = await dayOn(day, await pageNumber(searchParams));
  return (
    <Frame department="latest">
      <StructuredData
        things={[
          collectionPage(name, pathOf({ page: 'day', day, number: list.number }), itemList(list.articles)),
          breadcrumbs([
            { name: 'Latest', path: '/latest/' },
            month,
            { name, path: pathOf({ page: 'day', day, number: 1 }) },
          ]),
        ]}
      />
      <ListPage title={name} list={list} by="hour" href={(number) => pathOf({ page: 'day', day, number })}>
        <p className="-mt-2 mb-4">
          <a href={month.path} className="inline-block py-1.5 font-medium text-accent">
            All of {month.name} <span aria-hidden="true">→</span>
          </a>
        </p>
      </ListPage>
      <TimeLinks earlier={earlier} later={later} />
    </Frame>
  );
}
