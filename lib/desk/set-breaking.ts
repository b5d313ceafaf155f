import { z } from 'zod';
import { write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { findBanner, replaceBreaking } from '../../db/queries/newsroom/breaking.ts';
import { tags } from '../../db/tags.ts';
import { instantSchema } from '../news/instants.ts';
import { storyNumbered } from './story-numbered.ts';

export const breakingSchema = z.strictObject({
  text: z.string().trim().min(1).max(200),
  storyId: z.number().int().positive().nullable(),
  /** UTC ms at which the banner goes by itself. */
  until: instantSchema,
});

export type Breaking = z.infer<typeof breakingSchema>;

/**
 * Puts a banner above every page until an instant, or, with null, takes it away.
 * @throws Problem when it leads to a story that does not exist
 */
export async function setBreaking(breaking: Breaking | null): Promise<void> {
  const parsed = breaking && breakingSchema.parse(breaking);
  await write(async ({ db, stamp }) => {
    if (parsed?.storyId) await storyNumbered(db, parsed.storyId);
    const before = await findBanner(db);
    await replaceBreaking(db, parsed);
    stamp(tags.breaking);
    await recordAct(db, { act: 'breaking.set', subject: 'breaking', subjectId: null, before, after: parsed });
  });
}
