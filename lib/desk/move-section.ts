import { z } from 'zod';
import { type Act, write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { freeName } from '../../db/queries/newsroom/former-names.ts';
import { moveCounts } from '../../db/queries/newsroom/move-counts.ts';
import { clearRedirect, leadRedirectsTo } from '../../db/queries/newsroom/redirects.ts';
import { joinLists, leaveLists } from '../../db/queries/newsroom/relist.ts';
import { moveArticles, rewritePath } from '../../db/queries/newsroom/section-changes.ts';
import { type SectionDetails, sectionTree } from '../../db/queries/newsroom/section-tree.ts';
import { tags } from '../../db/tags.ts';
import { Problem } from '../platform/problem.ts';
import { parentForPath, seenSectionAt } from './section-path.ts';
import { seenSection } from './section-schema.ts';

export const sectionMoveSchema = z.strictObject({ ...seenSection, to: z.string().trim().max(120) });

/**
 * Gives a section another path: renames it, or moves it to another department or out of it. Every old address, also of
 * its sub-sections, their pages, feeds and stories, leads to its new one in one move; its front goes with it.
 * @throws Problem when there is no such section, or it may not stand there; Conflict when somebody changed it meanwhile
 */
export async function moveSection(move: z.input<typeof sectionMoveSchema>): Promise<void> {
  const { path, seen, to } = sectionMoveSchema.parse(move);
  await write(async (act) => {
    const { db } = act;
    const section = await seenSectionAt(db, { path, seen });
    if (path === to) return;
    const below = (await sectionTree(db)).filter(({ parentId }) => parentId === section.id);
    if (below.length > 0 && to.includes('/'))
      throw new Problem(`/${path}/ has sections below it, so it stays a department. Move those first.`);
    if (to.startsWith(`${path}/`)) throw new Problem(`/${path}/ cannot stand below itself.`);
    const parentId = await parentForPath(db, to);
    const changesDepartment = parentId !== section.parentId;
    const shared = changesDepartment ? await leaveLists(act, section.id) : [];
    await renamePath(act, section, { path: to, parentId });
    for (const one of below)
      await renamePath(act, one, { path: `${to}${one.path.slice(path.length)}`, parentId: section.id });
    if (changesDepartment) await changeDepartment(act, section, parentId);
    await joinLists(act, shared);
    await recordAct(db, {
      act: 'section.edit',
      subject: 'section',
      subjectId: to,
      before: { path },
      after: { path: to, below: below.length },
    });
  });
}

async function renamePath(
  act: Act,
  section: SectionDetails,
  to: { path: string; parentId: number | null },
): Promise<void> {
  await freeName(act.db, 'section', to.path);
  await clearRedirect(act, `/${to.path}/`);
  await leadRedirectsTo(act, `/${section.path}/`, `/${to.path}/`);
  await rewritePath(act.db, section, to);
  for (const path of [section.path, to.path]) act.stamp(tags.section(path), tags.front(path));
  act.stamp(tags.sections);
}

async function changeDepartment({ db, stamp }: Act, section: SectionDetails, to: number | null): Promise<void> {
  const departments = (await sectionTree(db)).filter(({ id }) => id === section.parentId || id === to);
  stamp(tags.latest, tags.anyArticle, ...departments.map(({ path }) => tags.section(path)));
  await moveCounts(db, section.id, section.parentId, to);
  await moveArticles(db, section.id, to ?? section.id);
}
