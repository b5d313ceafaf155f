import type { Metadata } from 'next';
import { ListPage } from '#components/front/list-page.tsx';
import { TimeLinks } from '#components/ui/time-links.tsx';
import { readDay } from '#lib/edition/read-latest.ts';
import { longDate } from '#lib/news/dates.ts';
import { pathOf } from '#lib/news/paths.ts';
import { Frame } from '../../../frame.tsx';
import { pageNumber, type SearchParams } from '../../../page-number.ts';
import { titled } from '../../../titled.ts';

type Props = { params: Promise<{ day: string }>; searchParams: SearchParams };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { day } = await params;
  const number = await pageNumber(searchParams);
  const page = number > 1 ? `, page ${number}` : '';
  return {
    title: titled(`${longDate(day)}${page}`),
    description: `Everything published on ${longDate(day)}${page}.`,
    alternates: { canonical: pathOf({ page: 'day', day, number }) },
  };
}

export default async function DayPage({ params, searchParams }: Props) {
  const { day } = await params;
  const { name, list, month, earlier, later } = await readDay(day, await pageNumber(searchParams));
  return (
    <Frame department="latest">
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
