import { z } from 'zod';
import { type Act, write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { freeName, leadFormersTo, rememberName } from '../../db/queries/newsroom/former-names.ts';
import { clearRedirect, leadRedirectsTo, setRedirect } from '../../db/queries/newsroom/redirects.ts';
import {
  deleteSpecialReport,
  findReportDetails,
  lastPosition,
  placeReport,
  replaceSpecialReport,
  reportNamed,
  reportsInOrder,
  updateReport,
} from '../../db/queries/newsroom/special-reports.ts';
import { storyNames } from '../../db/queries/newsroom/story-names.ts';
import { tags } from '../../db/tags.ts';
import { Conflict, Problem } from '../platform/problem.ts';
import { specialReportSchema } from './arrange-special-report.ts';
import { whoChanged } from './changed-meanwhile.ts';
import { changesOf } from './changes-of.ts';

export const editedReportSchema = specialReportSchema.omit({ position: true }).extend({
  /** Null for a new one. */
  id: z.number().int().nullable(),
  /** When the words that were seen had been written (UTC ms); 0 for a new one. */
  seen: z.number().int(),
});

const ids = z.array(z.number().int()).max(500);

export const reportRemovalSchema = z.strictObject({ id: z.number().int(), seen: z.number().int() });
/** In which order they are to stand, and in which they were seen. */
export const reportOrderSchema = z.strictObject({ ids, seen: ids });

type EditedReport = z.output<typeof editedReportSchema>;

/**
 * Makes or changes a special report: its words, its groups and their stories in order. Under a new name the old address
 * leads to the new one.
 * @returns its row
 * @throws Conflict when somebody changed it meanwhile; Problem when the name is taken or a story stands in it twice
 */
export async function editReport(report: z.input<typeof editedReportSchema>): Promise<number> {
  const parsed = editedReportSchema.parse(report);
  return write(async (act) => {
    const { id: _, seen: __, ...words } = parsed;
    await refuseUnsound(act, parsed);
    const before = parsed.id === null ? null : await seenReport(act.db, parsed.id, parsed.seen);
    if (before) await updateReport(act.db, before.id, words);
    else await replaceSpecialReport(act.db, { ...words, position: await lastPosition(act.db) });
    const id = before?.id ?? (await reportNamed(act.db, parsed.slug));
    if (id === null) throw new Error(`Special report "${parsed.slug}" was not written.`);
    await freeName(act.db, 'special-report', parsed.slug);
    await clearRedirect(act, `/special/${parsed.slug}/`);
    if (before && before.slug !== parsed.slug) await moveReport(act, id, before.slug, parsed.slug);
    act.stamp(tags.specialReport(parsed.slug), tags.specialReports);
    await recordAct(act.db, { act: 'report.edit', subject: 'report', subjectId: id, ...changesOf(before, words) });
    return id;
  });
}

async function seenReport(db: Act['db'], id: number, seen: number) {
  const before = await findReportDetails(db, id);
  if (!before) throw new Problem('This special report was removed meanwhile.');
  if (before.updatedAt === seen) return before;
  const who = await whoChanged(db, { subject: 'report', subjectId: id, called: 'this report' });
  throw new Conflict(`${who} Nothing was changed; look at what is there.`);
}

async function refuseUnsound({ db }: Act, { id, slug, groups }: EditedReport): Promise<void> {
  const there = await reportNamed(db, slug);
  if (there !== null && there !== id) throw new Problem(`There is a special report at /special/${slug}/ already.`);
  const ids = groups.flatMap(({ storyIds }) => storyIds);
  const names = await storyNames(db, ids);
  const missing = ids.find((storyId) => !names.has(storyId));
  if (missing !== undefined) throw new Problem(`There is no story ${missing}; take it out of the report.`);
  const twice = ids.find((storyId, at) => ids.indexOf(storyId) !== at);
  if (twice !== undefined) throw new Problem(`“${names.get(twice)}” stands in the report twice.`);
}

async function moveReport(act: Act, id: number, from: string, to: string): Promise<void> {
  await rememberName(act.db, 'special-report', from, id);
  await leadRedirectsTo(act, `/special/${from}/`, `/special/${to}/`);
  act.stamp(tags.specialReport(from));
}

/**
 * Removes a special report; its stories stay, its address is gone (410).
 * @throws Problem when it is not there any more; Conflict when somebody changed it meanwhile
 */
export async function removeReport(removal: z.input<typeof reportRemovalSchema>): Promise<void> {
  const { id, seen } = reportRemovalSchema.parse(removal);
  await write(async (act) => {
    const report = await seenReport(act.db, id, seen);
    await leadFormersTo(act.db, 'special-report', id, null);
    await deleteSpecialReport(act.db, report.slug);
    await setRedirect(act, {
      address: `/special/${report.slug}/`,
      status: 410,
      target: null,
      reason: 'special report removed',
    });
    act.stamp(tags.specialReport(report.slug), tags.specialReports);
    await recordAct(act.db, { act: 'report.edit', subject: 'report', subjectId: id, before: report });
  });
}

/**
 * Says in which order special reports stand; those that are not named come after these.
 * @throws Conflict when they do not stand as they were seen
 */
export async function orderReports(order: z.input<typeof reportOrderSchema>): Promise<void> {
  const { ids: wanted, seen } = reportOrderSchema.parse(order);
  await write(async ({ db, stamp }) => {
    const before = (await reportsInOrder(db)).map(({ id }) => id);
    if (before.join() !== seen.join()) {
      const who = await whoChanged(db, { subject: 'report', subjectId: null, called: 'this list' });
      throw new Conflict(`${who} Nothing was changed; look at it, and put it in order again.`);
    }
    const after = [...wanted.filter((id) => before.includes(id)), ...before.filter((id) => !wanted.includes(id))];
    for (const [at, id] of after.entries()) await placeReport(db, id, at + 1);
    stamp(tags.specialReports);
    await recordAct(db, { act: 'report.edit', subject: 'report', subjectId: null, before, after });
  });
}
