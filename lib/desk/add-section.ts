import { z } from 'zod';
import { write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { freeName } from '../../db/queries/newsroom/former-names.ts';
import { clearRedirect } from '../../db/queries/newsroom/redirects.ts';
import { insertSection } from '../../db/queries/newsroom/sections.ts';
import { tags } from '../../db/tags.ts';
import { parentForPath } from './section-path.ts';
import { isSeenSometime, NEVER_SEEN, sectionWords } from './section-schema.ts';

export const newSectionSchema = z
  .strictObject({ path: z.string().trim().max(120), ...sectionWords })
  .refine(isSeenSometime, NEVER_SEEN);

export type NewDeskSection = z.input<typeof newSectionSchema>;

/**
 * Adds a section at a path ("news/metro"). It stands in no menu until it is given a place there (`orderSections`).
 * @throws Problem when no section may be called so
 */
export async function addSection(section: NewDeskSection): Promise<void> {
  const parsed = newSectionSchema.parse(section);
  await write(async (act) => {
    const { db, stamp } = act;
    await parentForPath(db, parsed.path);
    await insertSection(db, { ...parsed, headerOrder: null, footerOrder: null });
    // What was known of the address before is of no use now.
    await freeName(db, 'section', parsed.path);
    await clearRedirect(act, `/${parsed.path}/`);
    stamp(tags.sections, tags.section(parsed.path));
    await recordAct(db, { act: 'section.edit', subject: 'section', subjectId: parsed.path, after: parsed });
  });
}
