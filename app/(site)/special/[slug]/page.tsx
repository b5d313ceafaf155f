import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { SpecialReportPage } from '#components/special-reports/special-report-page.tsx';
import { StructuredData } from '#components/ui/structured-data.tsx';
import { readSpecialReport } from '#lib/edition/read-special-reports.ts';
import { breadcrumbs, collectionPage, itemList } from '#lib/edition/structured-data/lists.ts';
import { Frame } from '../../frame.tsx';
import { pageMetadata } from '../../page-metadata.ts';

type Props = { params: Promise<{ slug: string }> };

const reportNamed = cache(async (slug: string) => readSpecialReport(slug));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const report = await reportNamed((await params).slug);
  if (!report) return {};
  return pageMetadata({
    title: report.title,
    description: report.standfirst ?? `The stories of ${report.title}.`,
    path: report.path,
    feed: { page: 'special-report', slug: (await params).slug },
  });
}

export default async function Page({ params }: Props) {
  const report = await reportNamed((await params).slug);
  if (!report) notFound();
  return (
    <Frame department="special" reports={false}>
      <StructuredData
        things={[
          collectionPage(report.title, report.path, itemList(report.groups.flatMap(({ articles }) => articles))),
          breadcrumbs([
            { name: 'Special Reports', path: '/special/' },
            { name: report.title, path: report.path },
          ]),
        ]}
      />
      <SpecialReportPage report={report} />
    </Frame>
  );
}
