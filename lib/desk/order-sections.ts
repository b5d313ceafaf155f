import { z } from 'zod';
import { write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { updateSection } from '../../db/queries/newsroom/section-changes.ts';
import { sectionTree, type TreeSection } from '../../db/queries/newsroom/section-tree.ts';
import { tags } from '../../db/tags.ts';
import { Conflict } from '../platform/problem.ts';
import { whoChanged } from './changed-meanwhile.ts';

export const sectionOrderSchema = z.strictObject({
  /** The menu of the masthead, or the tree at the foot of every page. */
  menu: z.enum(['header', 'footer']),
  /** The department whose sub-sections are ordered; null for the departments themselves. */
  department: z.string().nullable(),
  /** The paths that stand in it, first to last; those that are not named stand in it no more. */
  paths: z.array(z.string()).max(200),
  /** Those that stood in it when it was seen, first to last. */
  seen: z.array(z.string()).max(200),
});

/**
 * Says which sections stand in a menu, and in which order.
 * @throws Conflict when one of them is not there any more, or the menu is not as it was seen
 */
export async function orderSections(order: z.input<typeof sectionOrderSchema>): Promise<void> {
  const { menu, department, paths, seen } = sectionOrderSchema.parse(order);
  await write(async ({ db, stamp }) => {
    const tree = await sectionTree(db);
    const above = tree.find(({ path }) => path === department)?.id ?? null;
    const ordered = tree.filter(({ parentId }) => parentId === above);
    const unknown = paths.find((path) => !ordered.some((section) => section.path === path));
    if (unknown !== undefined || (department !== null && above === null))
      throw new Conflict(`/${unknown ?? department}/ was moved or removed meanwhile. Look at the list again.`);
    const field = menu === 'header' ? 'headerOrder' : 'footerOrder';
    const before = standingIn(ordered, field);
    if (before.join() !== seen.join()) {
      const who = await whoChanged(db, { subject: 'section', subjectId: department, called: 'this menu' });
      throw new Conflict(`${who} Nothing was changed; look at it, and put it in order again.`);
    }
    for (const { id, path } of ordered) {
      const at = paths.indexOf(path);
      await updateSection(db, id, { [field]: at === -1 ? null : at + 1 });
    }
    stamp(tags.sections);
    await recordAct(db, {
      act: 'section.edit',
      subject: 'section',
      subjectId: department,
      before: { menu, paths: before },
      after: { menu, paths },
    });
  });
}

/** The paths that stand in a menu, first to last. */
function standingIn(sections: readonly TreeSection[], field: 'headerOrder' | 'footerOrder'): string[] {
  return sections
    .filter((one) => one[field] !== null)
    .toSorted((a, b) => (a[field] ?? 0) - (b[field] ?? 0))
    .map(({ path }) => path);
}
