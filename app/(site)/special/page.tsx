import type { Metadata } from 'next';
import { StoryList } from '#components/front/story-list.tsx';
import { ReportCards } from '#components/special-reports/report-cards.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { StructuredData } from '#components/ui/structured-data.tsx';
import { readSpecialReports } from '#lib/edition/read-special-reports.ts';
import { breadcrumbs, collectionPage, itemList } from '#lib/edition/structured-data/lists.ts';
import { Frame } from '../frame.tsx';
import { pageMetadata } from '../page-metadata.ts';

export function generateMetadata(): Metadata {
  return pageMetadata({
    title: 'Special Reports',
    description: 'Stories that belong together, told in order.',
    path: '/special/',
  });
}

export default async function SpecialReportsPage() {
  const { reports, articles } = await readSpecialReports();
  return (
    <Frame department="special" reports={false}>
      <StructuredData
        things={[
          collectionPage('Special Reports', '/special/', itemList(reports)),
          breadcrumbs([{ name: 'Special Reports', path: '/special/' }]),
        ]}
      />
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
