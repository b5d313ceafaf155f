import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { SpecialReportPage } from '#components/special-reports/special-report-page.tsx';
import { readSpecialReport } from '#lib/edition/read-special-reports.ts';
import { Frame } from '../../frame.tsx';
import { titled } from '../../titled.ts';

type Props = { params: Promise<{ slug: string }> };

const reportNamed = cache(async (slug: string) => readSpecialReport(slug));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const report = await reportNamed((await params).slug);
  if (!report) return {};
  return {
    title: titled(report.title),
    ...(report.standfirst ? { description: report.standfirst } : {}),
    alternates: { canonical: report.path },
  };
}

export default async function Page({ params }: Props) {
  const report = await reportNamed((await params).slug);
  if (!report) notFound();
  return (
    <Frame department="special" reports={false}>
      <SpecialReportPage report={report} />
    </Frame>
  );
}
