import type { Metadata } from 'next';
import { MonthPage } from '#components/front/month-page.tsx';
import { StructuredData } from '#components/ui/structured-data.tsx';
import { readMonth } from '#lib/edition/read-latest.ts';
import { breadcrumbs } from '#lib/edition/structured-data/lists.ts';
import { monthName } from '#lib/news/dates.ts';
import { pathOf } from '#lib/news/paths.ts';
import { Frame } from '../../../frame.tsx';
import { pageMetadata } from '../../../page-metadata.ts';

type Props = { params: Promise<{ month: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { month } = await params;
  return pageMetadata({
    title: monthName(month),
    description: `The days of ${monthName(month)} and what was published on each.`,
    path: pathOf({ page: 'month', month }),
  });
}

export default async function Page({ params }: Props) {
  const { month: asked } = await params;
  const month = await readMonth(asked);
  const path = pathOf({ page: 'month', month: asked });
  return (
    <Frame department="latest">
      <StructuredData
        things={[
          breadcrumbs([
            { name: 'Latest', path: '/latest/' },
            { name: month.name, path },
          ]),
        ]}
      />
      <MonthPage month={month} />
    </Frame>
  );
}
