import { asc, eq } from 'drizzle-orm';
import { bodySchema } from '../../../lib/news/body/body.ts';
import { noteTags } from '../../../lib/platform/page-notes.ts';
import type { Reader } from '../../database.ts';
import { articles } from '../../schema/edition/articles.ts';
import { specialReportGroups, specialReportItems, specialReports } from '../../schema/edition/special-reports.ts';
import { tags } from '../../tags.ts';
import { findListed } from './articles.ts';

/** What a list shows of a special report. */
export type ReportRow = Pick<typeof specialReports.$inferSelect, 'id' | 'slug' | 'title' | 'standfirst'>;

const reportColumns = {
  id: specialReports.id,
  slug: specialReports.slug,
  title: specialReports.title,
  standfirst: specialReports.standfirst,
};

/** The special reports in their order, at most `most` of them. */
export async function listReports(db: Reader, most: number): Promise<ReportRow[]> {
  const rows = await db
    .select(reportColumns)
    .from(specialReports)
    .orderBy(asc(specialReports.position), asc(specialReports.id))
    .limit(most);
  noteTags(tags.specialReports, ...rows.map((row) => tags.specialReport(row.slug)));
  return rows;
}

/** Whether there is a special report of this name. */
export async function reportExists(db: Reader, slug: string): Promise<boolean> {
  return (
    (await db.select({ id: specialReports.id }).from(specialReports).where(eq(specialReports.slug, slug)).limit(1))
      .length > 0
  );
}

/** The special reports in which a story stands, in their order. */
export async function reportsWith(db: Reader, storyId: number): Promise<ReportRow[]> {
  noteTags(tags.specialReports);
  const rows = await db
    .select(reportColumns)
    .from(specialReports)
    .innerJoin(specialReportItems, eq(specialReportItems.reportId, specialReports.id))
    .where(eq(specialReportItems.storyId, storyId))
    .orderBy(asc(specialReports.position), asc(specialReports.id));
  return rows;
}

/** The published stories of a special report, in their order: their numbers. */
export async function storiesOfReport(db: Reader, { id, slug }: ReportRow): Promise<number[]> {
  const rows = await db
    .select({ storyId: specialReportItems.storyId, published: articles.id })
    .from(specialReportItems)
    .leftJoin(articles, eq(articles.id, specialReportItems.storyId))
    .where(eq(specialReportItems.reportId, id))
    .orderBy(asc(specialReportItems.group), asc(specialReportItems.position));
  // One that is not published now may be in a moment, and then has its place.
  noteTags(tags.specialReport(slug), ...rows.map(({ storyId }) => tags.article(storyId)));
  return rows.flatMap(({ published }) => published ?? []);
}

/** A special report with its groups and their published stories, all in order; null where there is none. */
export async function findReport(db: Reader, slug: string) {
  noteTags(tags.specialReport(slug));
  const [report] = await db.select().from(specialReports).where(eq(specialReports.slug, slug)).limit(1);
  if (!report) return null;
  const groups = await db
    .select({ position: specialReportGroups.position, title: specialReportGroups.title })
    .from(specialReportGroups)
    .where(eq(specialReportGroups.reportId, report.id))
    .orderBy(asc(specialReportGroups.position));
  const items = await db
    .select({ group: specialReportItems.group, storyId: specialReportItems.storyId })
    .from(specialReportItems)
    .where(eq(specialReportItems.reportId, report.id))
    .orderBy(asc(specialReportItems.group), asc(specialReportItems.position));
  const rows = new Map(
    (
      await findListed(
        db,
        items.map((item) => item.storyId),
      )
    ).map((row) => [row.id, row]),
  );
  return {
    slug: report.slug,
    title: report.title,
    standfirst: report.standfirst,
    introduction: bodySchema.parse(report.introduction),
    groups: groups.map(({ position, title }) => ({
      title,
      articles: items.filter((item) => item.group === position).flatMap((item) => rows.get(item.storyId) ?? []),
    })),
  };
}
