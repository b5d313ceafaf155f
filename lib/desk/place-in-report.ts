import { type Act, write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import {
  findReportDetails,
  reportNamed,
  reportsOfStory,
  updateReport,
} from '../../db/queries/newsroom/special-reports.ts';
import { tags } from '../../db/tags.ts';
import { printedNumber } from '../news/story-number.ts';
import { Problem } from '../platform/problem.ts';
import { storyNumbered } from './story-numbered.ts';

/**
 * Puts a story at the end of a special report, and takes it out of every other; with null it is in none.
 * @throws Problem when there is no such story or report
 */
export async function placeInReport(storyId: number, slug: string | null): Promise<void> {
  await write(async (act) => {
    await storyNumbered(act.db, storyId);
    const wanted = slug === null ? null : await reportNamed(act.db, slug);
    if (slug !== null && wanted === null)
      throw new Problem(`There is no special report at /special/${slug}/ any more.`);
    const before = await reportsOfStory(act.db, storyId);
    for (const { id } of before) if (id !== wanted) await rearrange(act, id, storyId, false);
    if (wanted !== null && !before.some(({ id }) => id === wanted)) await rearrange(act, wanted, storyId, true);
    await recordAct(act.db, {
      act: 'report.place',
      subject: 'story',
      subjectId: storyId,
      before: before.map((report) => report.slug),
      after: slug === null ? [] : [slug],
    });
  });
}

async function rearrange({ db, stamp }: Act, id: number, storyId: number, isIn: boolean): Promise<void> {
  const report = await findReportDetails(db, id);
  if (!report) throw new Problem(`The special report of story ${printedNumber(storyId)} was removed meanwhile.`);
  const { id: _, position: __, updatedAt: ___, groups, ...words } = report;
  const without = groups.map((group) => ({ ...group, storyIds: group.storyIds.filter((one) => one !== storyId) }));
  const last = without.at(-1) ?? { title: null, storyIds: [] };
  const others = without.slice(0, -1);
  const placed = isIn ? [...others, { ...last, storyIds: [...last.storyIds, storyId] }] : without;
  await updateReport(db, id, { ...words, groups: placed });
  const said = isIn ? { placed: storyId } : { takenOut: storyId };
  await recordAct(db, { act: 'report.place', subject: 'report', subjectId: id, after: said });
  stamp(tags.specialReport(report.slug), tags.specialReports, tags.article(storyId));
}
