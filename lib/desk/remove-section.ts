import { z } from 'zod';
import { write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { leadFormersTo, rememberName } from '../../db/queries/newsroom/former-names.ts';
import { setRedirect } from '../../db/queries/newsroom/redirects.ts';
import { joinLists, leaveLists, replaceFurther } from '../../db/queries/newsroom/relist.ts';
import { deleteSection } from '../../db/queries/newsroom/section-changes.ts';
import { frontsFilledFrom, hasStories, sectionTree } from '../../db/queries/newsroom/section-tree.ts';
import { tags } from '../../db/tags.ts';
import { HOME_FRONT } from '../news/fronts.ts';
import { Problem } from '../platform/problem.ts';
import { sectionAt, seenSectionAt } from './section-path.ts';
import { seenSection } from './section-schema.ts';

export const sectionRemovalSchema = z.strictObject({
  ...seenSection,
  /** The section to which its addresses lead from now on; null when they are gone (410). */
  instead: z.string().nullable(),
});

/**
 * Removes a section that holds nothing of its own. Stories of other sections that stand in it as well stand in its
 * successor from now on, or no longer.
 * @throws Problem when it has stories in any state, sections below it, or fills a container of a front
 */
export async function removeSection(removal: z.input<typeof sectionRemovalSchema>): Promise<void> {
  const { path, seen, instead } = sectionRemovalSchema.parse(removal);
  await write(async (act) => {
    const { db, stamp } = act;
    const section = await seenSectionAt(db, { path, seen });
    if ((await sectionTree(db)).some(({ parentId }) => parentId === section.id))
      throw new Problem(`/${path}/ has sections below it. Move or remove those first.`);
    if (await hasStories(db, section.id))
      throw new Problem(`There are stories in /${path}/, drafts and withdrawn ones counted. Move them first.`);
    const fronts = (await frontsFilledFrom(db, section.id)).filter((slug) => slug !== path);
    if (fronts.length > 0) {
      const names = fronts.map((slug) => (slug === HOME_FRONT ? 'the front page' : `/${slug}/`)).join(', ');
      throw new Problem(`/${path}/ fills a container of ${names}. Take it off there first.`);
    }
    const heir = instead === null ? null : await sectionAt(db, instead);
    if (heir?.id === section.id) throw new Problem('A section that is removed cannot be its own successor.');
    const shared = await leaveLists(act, section.id);
    const others = await replaceFurther(db, shared, section.id, heir?.id ?? null);
    await leadFormersTo(db, 'section', section.id, heir?.id ?? null);
    if (heir) await rememberName(db, 'section', path, heir.id, section.id);
    else await setRedirect(act, { address: `/${path}/`, status: 410, target: null, reason: 'section removed' });
    await deleteSection(db, section);
    await joinLists(act, others);
    stamp(tags.sections, tags.section(path), tags.front(path));
    await recordAct(db, {
      act: 'section.edit',
      subject: 'section',
      subjectId: path,
      before: section,
      after: { instead, alsoIn: shared.length },
    });
  });
}
