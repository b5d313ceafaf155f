import { type Reader, read } from '../../db/database.ts';
import { newestOf } from '../../db/queries/edition/newest.ts';
import { findSection } from '../../db/queries/edition/sections.ts';
import { findReport } from '../../db/queries/edition/special-reports.ts';
import { site } from '../../site.ts';
import type { Body } from '../news/body/body.ts';
import { mediaOf } from '../news/body/body-media.ts';
import { pathOf } from '../news/paths.ts';
import { type ListedArticle, listedArticles } from './listed-article.ts';
import { mediaFiles } from './media-files.ts';
import type { MediaFiles, Picture } from './picture.ts';
import { listOfSection } from './read-front.ts';
import { type ReportCard, reportCards } from './report-cards.ts';

/** A special report's own page. */
export interface SpecialReport {
  path: string;
  title: string;
  standfirst: string | null;
  introduction: Body;
  media: MediaFiles;
  picture: Picture | null;
  stories: number;
  groups: { title: string | null; articles: ListedArticle[] }[];
}

/** The index of special reports, with the newest stories of the section of that name. */
export interface SpecialReports {
  reports: ReportCard[];
  articles: ListedArticle[];
}

const MOST_REPORTS = 500;
const MOST_STORIES = 10;

/** Reads every special report, in their order. */
export async function readSpecialReports(): Promise<SpecialReports> {
  return read(async (db) => ({
    reports: await reportCards(db, MOST_REPORTS),
    articles: await storiesOfSection(db, 'special'),
  }));
}

async function storiesOfSection(db: Reader, path: string): Promise<ListedArticle[]> {
  const found = await findSection(db, path);
  if (!found) return [];
  const rows = await newestOf(db, listOfSection(found.section), MOST_STORIES, new Set(), site.language);
  return listedArticles(db, rows);
}

/** Reads a special report by its slug; null when there is none. */
export async function readSpecialReport(slug: string): Promise<SpecialReport | null> {
  return read(async (db) => {
    const report = await findReport(db, slug);
    if (!report) return null;
    const groups: SpecialReport['groups'] = [];
    for (const { title, articles } of report.groups)
      if (articles.length > 0) groups.push({ title, articles: await listedArticles(db, articles) });
    const articles = groups.flatMap((group) => group.articles);
    return {
      path: pathOf({ page: 'special-report', slug }),
      title: report.title,
      standfirst: report.standfirst,
      introduction: report.introduction,
      media: await mediaFiles(db, mediaOf(report.introduction)),
      picture: articles.find(({ picture }) => picture)?.picture ?? null,
      stories: articles.length,
      groups,
    };
  });
}
