import { z } from 'zod';
import { write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { deleteSpecialReport, replaceSpecialReport } from '../../db/queries/newsroom/special-reports.ts';
import { tags } from '../../db/tags.ts';
import { bodySchema } from '../news/body/body.ts';
import { SLUG } from '../news/slugs.ts';
import { Problem } from '../platform/problem.ts';

export const specialReportSchema = z.strictObject({
  slug: z.string().max(80).regex(SLUG),
  title: z.string().trim().min(1).max(200),
  standfirst: z.string().trim().min(1).max(1000).nullable(),
  introduction: bodySchema,
  position: z.number().int().min(1),
  groups: z.array(
    z.strictObject({ title: z.string().trim().min(1).max(200).nullable(), storyIds: z.array(z.number().int()) }),
  ),
});

export type SpecialReport = z.infer<typeof specialReportSchema>;

/** Makes or replaces a special report: its words, its place on the index, its groups and their stories in order. */
export async function arrangeSpecialReport(report: SpecialReport): Promise<void> {
  const parsed = specialReportSchema.parse(report);
  await write(async ({ db, stamp }) => {
    await replaceSpecialReport(db, parsed);
    stamp(tags.specialReport(parsed.slug), tags.specialReports);
    const { slug, title } = parsed;
    await recordAct(db, { act: 'report.edit', subject: 'report', subjectId: slug, after: { slug, title } });
  });
}

/** Removes a special report; its stories stay. Throws a Problem when there is none of this name. */
export async function removeSpecialReport(slug: string): Promise<void> {
  await write(async ({ db, stamp }) => {
    if (!(await deleteSpecialReport(db, slug))) throw new Problem(`There is no special report "${slug}".`);
    stamp(tags.specialReport(slug), tags.specialReports);
    await recordAct(db, { act: 'report.edit', subject: 'report', subjectId: slug, before: { slug } });
  });
}
