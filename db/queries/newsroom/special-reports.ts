import { eq } from 'drizzle-orm';
import type { Body } from '../../../lib/news/body/body.ts';
import type { Writer } from '../../database.ts';
import { specialReportGroups, specialReportItems, specialReports } from '../../schema/edition/special-reports.ts';

interface Report {
  slug: string;
  title: string;
  standfirst: string | null;
  introduction: Body;
  position: number;
  groups: { title: string | null; storyIds: number[] }[];
}

/** Writes a special report in place of the one of the same name, if there is one. */
export async function replaceSpecialReport(db: Writer, { groups, ...words }: Report): Promise<void> {
  const [row] = await db
    .insert(specialReports)
    .values(words)
    .onConflictDoUpdate({ target: specialReports.slug, set: words })
    .returning({ id: specialReports.id });
  if (!row) throw new Error(`Special report "${words.slug}" was not written.`);
  const reportId = row.id;
  await db.delete(specialReportGroups).where(eq(specialReportGroups.reportId, reportId));
  await db.delete(specialReportItems).where(eq(specialReportItems.reportId, reportId));
  const items = groups.flatMap(({ storyIds }, group) =>
    storyIds.map((storyId, position) => ({ reportId, group, position, storyId })),
  );
  if (groups.length)
    await db.insert(specialReportGroups).values(groups.map(({ title }, position) => ({ reportId, position, title })));
  if (items.length) await db.insert(specialReportItems).values(items);
}

/** Removes a special report with its groups; says whether there was one. */
export async function deleteSpecialReport(db: Writer, slug: string): Promise<boolean> {
  return (
    (await db.delete(specialReports).where(eq(specialReports.slug, slug)).returning({ id: specialReports.id })).length >
    0
  );
}
