import type { Metadata } from 'next';
import { StoryList } from '#components/front/story-list.tsx';
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
  const { reports, articles } = await readSpecialReports();
  return (
    <Frame department="special" reports={false}>
      <PageTitle standfirst="Stories that belong together, told in order.">Special Reports</PageTitle>
      {reports.length > 0 ? (
        <div className="border-t-2 border-ink pt-6">
          <ReportCards reports={reports} level={2} />
        </div>
      ) : (
        <p className="text-title">There is no special report at the moment.</p>
      )}
      {articles.length > 0 && (
        <section aria-labelledby="about-reports" className="mt-14">
          <h2 id="about-reports" className="mb-4 border-t-2 border-ink pt-2.5 text-title font-semibold">
            In this section
          </h2>
          <StoryList articles={articles} />
        </section>
      )}
    </Frame>
  );
}
