import { z } from 'zod';
import { write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { updateSection } from '../../db/queries/newsroom/section-changes.ts';
import { tags } from '../../db/tags.ts';
import { changesOf } from './changes-of.ts';
import { seenSectionAt } from './section-path.ts';
import { isSeenSometime, NEVER_SEEN, sectionWords, seenSection } from './section-schema.ts';

export const sectionDescriptionSchema = z
  .strictObject({ ...seenSection, ...sectionWords })
  .refine(isSeenSometime, NEVER_SEEN);

/**
 * Says what a section is called, what it is about, and from when until when readers see it; its address stays.
 * @throws Problem when there is no such section; Conflict when somebody changed it meanwhile
 */
export async function describeSection(description: z.input<typeof sectionDescriptionSchema>): Promise<void> {
  const { path, seen, ...words } = sectionDescriptionSchema.parse(description);
  await write(async ({ db, stamp }) => {
    const before = await seenSectionAt(db, { path, seen }, words);
    await updateSection(db, before.id, words);
    stamp(tags.sections, tags.section(path));
    await recordAct(db, {
      act: 'section.edit',
      subject: 'section',
      subjectId: path,
      ...changesOf(before, words),
    });
  });
}
