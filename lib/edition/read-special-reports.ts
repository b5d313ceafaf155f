import { read } from '../../db/database.ts';
import { findReport, listReports } from '../../db/queries/edition/special-reports.ts';
import type { Body } from '../news/body.ts';
import { pathOf } from '../news/paths.ts';
import { type ListedArticle, listedArticle } from './listed-article.ts';
import type { ReportCard } from './read-home.ts';

/** A special report's own page. */
export interface SpecialReport {
  path: string;
  title: string;
  standfirst: string | null;
  introduction: Body;
  groups: { title: string | null; articles: ListedArticle[] }[];
}

const MOST_REPORTS = 500;

/** Reads every special report, in their order. */
export async function readSpecialReports(): Promise<ReportCard[]> {
  const reports = await read((db) => listReports(db, MOST_REPORTS));
  return reports.map(({ title, standfirst, slug }) => ({
    title,
    standfirst,
    path: pathOf({ page: 'special-report', slug }),
  }));
}

/** Reads a special report by its slug; null when there is none. */
export async function readSpecialReport(slug: string): Promise<SpecialReport | null> {
  const report = await read((db) => findReport(db, slug));
  return (
    report && {
      ...report,
      path: pathOf({ page: 'special-report', slug }),
      groups: report.groups
        .map(({ title, articles }) => ({ title, articles: articles.map(listedArticle) }))
        .filter(({ articles }) => articles.length > 0),
    }
  );
}
