import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ReportForm } from '#components/desk/reports/report-form.tsx';
import { ScreenHead } from '#components/desk/ui/screen-head.tsx';
import { readReport } from '#lib/desk/read-reports.ts';
import { now } from '#lib/platform/now.ts';
import { site } from '../../../../../site.ts';
import { requireActor } from '../../../require-actor.ts';
import { list } from '../../media/actions.ts';
import { mediaOnPage } from '../../media-on-page.ts';
import { findStories, save } from '../actions.ts';

export const metadata: Metadata = { title: 'Special report' };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  await requireActor('report.edit');
  const { id } = await params;
  const report = id === 'new' ? null : await readReport(Number(id) || 0);
  if (id !== 'new' && !report) notFound();
  const { language, zone } = site;
  const sources = { find: findStories, listMedia: list, now: now() };
  return (
    <>
      <ScreenHead title={report?.title ?? 'A new special report'} />
      <ReportForm
        key={id}
        report={report}
        media={await mediaOnPage(report?.introduction)}
        language={language}
        zone={zone}
        sources={sources}
        save={save}
      />
    </>
  );
}
