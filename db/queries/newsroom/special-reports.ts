import { asc, eq, max } from 'drizzle-orm';
import { type Body, bodySchema } from '../../../lib/news/body/body.ts';
import { now } from '../../../lib/platform/now.ts';
import type { Reader, Writer } from '../../database.ts';
import { specialReportGroups, specialReportItems, specialReports } from '../../schema/edition/special-reports.ts';

/** What is said of a special report. */
export interface ReportWords {
  slug: string;
  title: string;
  standfirst: string | null;
  introduction: Body;
}

/** A group of a special report; the stories in their order. */
export interface ReportGroup {
  title: string | null;
  storyIds: number[];
}

type Report = ReportWords & { position: number; groups: ReportGroup[] };

/** Writes a special report in place of the one of the same name, if there is one. */
export async function replaceSpecialReport(db: Writer, { groups, ...words }: Report): Promise<void> {
  const row = { ...words, updatedAt: now() };
  const [written] = await db
    .insert(specialReports)
    .values(row)
    .onConflictDoUpdate({ target: specialReports.slug, set: row })
    .returning({ id: specialReports.id });
  if (!written) throw new Error(`Special report "${words.slug}" was not written.`);
  await replaceGroups(db, written.id, groups);
}

/** Writes the words and groups of a special report that is there. */
export async function updateReport(
  db: Writer,
  id: number,
  { groups, ...words }: ReportWords & { groups: ReportGroup[] },
): Promise<void> {
  await db
    .update(specialReports)
    .set({ ...words, updatedAt: now() })
    .where(eq(specialReports.id, id));
  await replaceGroups(db, id, groups);
}

async function replaceGroups(db: Writer, reportId: number, groups: readonly ReportGroup[]): Promise<void> {
  await db.delete(specialReportGroups).where(eq(specialReportGroups.reportId, reportId));
  await db.delete(specialReportItems).where(eq(specialReportItems.reportId, reportId));
  const items = groups.flatMap(({ storyIds }, group) =>
    storyIds.map((storyId, position) => ({ reportId, group, position, storyId })),
  );
  if (groups.length)
    await db.insert(specialReportGroups).values(groups.map(({ title }, position) => ({ reportId, position, title })));
  if (items.length) await db.insert(specialReportItems).values(items);
}

/** The special reports in the order of their index. */
export async function reportsInOrder(db: Reader) {
  return db
    .select({
      id: specialReports.id,
      slug: specialReports.slug,
      title: specialReports.title,
      standfirst: specialReports.standfirst,
      updatedAt: specialReports.updatedAt,
    })
    .from(specialReports)
    .orderBy(asc(specialReports.position), asc(specialReports.id));
}

/** A special report with its groups, whole; null when there is none of this row. */
export async function findReportDetails(db: Reader, id: number) {
  const [report] = await db.select().from(specialReports).where(eq(specialReports.id, id)).limit(1);
  if (!report) return null;
  const groups = await db
    .select({ position: specialReportGroups.position, title: specialReportGroups.title })
    .from(specialReportGroups)
    .where(eq(specialReportGroups.reportId, id))
    .orderBy(asc(specialReportGroups.position));
  const items = await db
    .select({ group: specialReportItems.group, storyId: specialReportItems.storyId })
    .from(specialReportItems)
    .where(eq(specialReportItems.reportId, id))
    .orderBy(asc(specialReportItems.group), asc(specialReportItems.position));
  return {
    ...report,
    introduction: bodySchema.parse(report.introduction),
    groups: groups.map(
      ({ position, title }): ReportGroup => ({
        title,
        storyIds: items.filter(({ group }) => group === position).map(({ storyId }) => storyId),
      }),
    ),
  };
}

/** The row of the special report of this name; null when there is none. */
export async function reportNamed(db: Reader, slug: string): Promise<number | null> {
  const [row] = await db.select({ id: specialReports.id }).from(specialReports).where(eq(specialReports.slug, slug));
  return row?.id ?? null;
}

/** The special reports that a story is in. */
export async function reportsOfStory(db: Reader, storyId: number): Promise<{ id: number; slug: string }[]> {
  return db
    .select({ id: specialReports.id, slug: specialReports.slug })
    .from(specialReportItems)
    .innerJoin(specialReports, eq(specialReports.id, specialReportItems.reportId))
    .where(eq(specialReportItems.storyId, storyId));
}

/** The place behind the last special report. */
export async function lastPosition(db: Reader): Promise<number> {
  const [row] = await db.select({ last: max(specialReports.position) }).from(specialReports);
  return (row?.last ?? 0) + 1;
}

/** Writes at which place a special report stands. */
export async function placeReport(db: Writer, id: number, position: number): Promise<void> {
  await db.update(specialReports).set({ position }).where(eq(specialReports.id, id));
}

/** Removes a special report with its groups; says whether there was one. */
export async function deleteSpecialReport(db: Writer, slug: string): Promise<boolean> {
  return (
    (await db.delete(specialReports).where(eq(specialReports.slug, slug)).returning({ id: specialReports.id })).length >
    0
  );
}
