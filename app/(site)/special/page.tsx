import type { Metadata } from 'next';
import { ReportCards } from '#components/special-reports/report-cards.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { readSpecialReports } from '#lib/edition/read-special-reports.ts';
import { Frame } from '../frame.tsx';
import { titled } from '../titled.ts';

export const metadata: Metadata = {
  title: titled('Special Reports'),
  description: 'Stories that belong together, told in order.',
  alternates: { canonical: '/special/' },
};

export default async function SpecialReportsPage() {
  const reports = await readSpecialReports();
  return (
    <Frame department="special" reports={false}>
      <PageTitle>Special Reports</PageTitle>
      {reports.length > 0 ? (
        <ReportCards reports={reports} level={2} />
      ) : (
        <p className="text-title">There is no special report at the moment.</p>
      )}
    </Frame>
  );
}
