import type { Metadata } from 'next';
import Link from 'next/link';
import { ReportList } from '#components/desk/reports/report-list.tsx';
import { ScreenHead } from '#components/desk/ui/screen-head.tsx';
import { readReports } from '#lib/desk/read-reports.ts';
import { requireActor } from '../../require-actor.ts';
import { order, remove } from './actions.ts';

export const metadata: Metadata = { title: 'Special reports' };

export default async function Page() {
  await requireActor('report.edit');
  return (
    <>
      <ScreenHead title="Special reports" about="Stories on a subject, gathered in groups under an introduction.">
        <Link
          href="/admin/reports/new/"
          prefetch={false}
          className="border border-rule px-3 py-2 text-note font-medium"
        >
          Begin one
        </Link>
      </ScreenHead>
      <ReportList reports={await readReports()} order={order} remove={remove} />
    </>
  );
}
