import type { Metadata } from 'next';
import { MonthPage } from '#components/front/month-page.tsx';
import { readMonth } from '#lib/edition/read-latest.ts';
import { monthName } from '#lib/news/dates.ts';
import { pathOf } from '#lib/news/paths.ts';
import { Frame } from '../../../frame.tsx';
import { titled } from '../../../titled.ts';

type Props = { params: Promise<{ month: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { month } = await params;
  return {
    title: titled(monthName(month)),
    description: `The days of ${monthName(month)} and what was published on each.`,
    alternates: { canonical: pathOf({ page: 'month', month }) },
  };
}

export default async function Page({ params }: Props) {
  const month = await readMonth((await params).month);
  return (
    <Frame department="latest">
      <MonthPage month={month} />
    </Frame>
  );
}
