import type { Reader } from '../../db/database.ts';
import { findListed } from '../../db/queries/edition/articles.ts';
import { listReports, storiesOfReport } from '../../db/queries/edition/special-reports.ts';
import { pathOf } from '../news/paths.ts';
import { mediaFiles } from './media-files.ts';
import { type Picture, pictureOf } from './picture.ts';

/** A special report as a front shows it. */
export interface ReportCard {
  title: string;
  standfirst: string | null;
  path: string;
  /** How many published stories it gathers. */
  stories: number;
  /** The picture of its first story that has one. */
  picture: Picture | null;
}

/** The special reports in their order, at most `most` of them. */
export async function reportCards(db: Reader, most: number): Promise<ReportCard[]> {
  const cards: ReportCard[] = [];
  for (const report of await listReports(db, most)) {
    const stories = await storiesOfReport(db, report);
    cards.push({
      title: report.title,
      standfirst: report.standfirst,
      path: pathOf({ page: 'special-report', slug: report.slug }),
      stories: stories.length,
      picture: await firstPicture(db, stories),
    });
  }
  return cards;
}

/** How many stories are looked at for a picture. */
const MOST_LOOKED_AT = 12;

async function firstPicture(db: Reader, storyIds: readonly number[]): Promise<Picture | null> {
  const rows = await findListed(db, storyIds.slice(0, MOST_LOOKED_AT));
  const lead = rows.find((row) => row.lead)?.lead ?? null;
  return lead && pictureOf(lead, await mediaFiles(db, [lead.media]));
}
