import { read } from '../../db/database.ts';
import { type FoundStory, storiesNumbered } from '../../db/queries/newsroom/find-stories.ts';
import { findReportDetails, type ReportGroup, reportsInOrder } from '../../db/queries/newsroom/special-reports.ts';
import type { Body } from '../news/body/body.ts';

export type ReportLine = Awaited<ReturnType<typeof reportsInOrder>>[number];

/** A special report as the desk edits it, with the stories that are in it. */
export interface DeskReport {
  id: number;
  slug: string;
  title: string;
  standfirst: string | null;
  introduction: Body;
  updatedAt: number;
  groups: ReportGroup[];
  stories: FoundStory[];
}

/** Reads the special reports in the order of their index. */
export async function readReports(): Promise<ReportLine[]> {
  return read(reportsInOrder);
}

/** Reads a special report for its editors; null when it is not there. */
export async function readReport(id: number): Promise<DeskReport | null> {
  return read(async (db) => {
    const report = await findReportDetails(db, id);
    if (!report) return null;
    const ids = report.groups.flatMap(({ storyIds }) => storyIds);
    return { ...report, stories: await storiesNumbered(db, ids) };
  });
}
