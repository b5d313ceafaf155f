import { z } from 'zod';
import { write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { findMedium, updateMedium } from '../../db/queries/newsroom/media-library.ts';
import { framingSchema } from '../news/framing.ts';
import { instantSchema } from '../news/instants.ts';
import { mediaKeySchema } from '../news/media.ts';
import { Problem } from '../platform/problem.ts';

const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .transform((text) => text || null)
    .nullable();

/** What the desk says of a medium. Empty words say nothing. */
export const descriptionSchema = z.strictObject({
  key: mediaKeySchema,
  alt: words(2000),
  caption: words(1000),
  credit: words(1000),
  creator: words(1000),
  licence: words(1000),
  keywords: words(1000),
  /** Until when it may be shown (UTC ms). */
  rightsExpireAt: instantSchema.nullable(),
  framing: framingSchema,
});

export type Description = z.infer<typeof descriptionSchema>;

/**
 * Says what a medium shows, whose it is, until when it may be shown and how it may be cut. Files that show or say
 * something else then are made anew, in the background.
 * @throws Problem when there is no such medium
 */
export async function describeMedium(description: Description): Promise<void> {
  const { key, ...said } = descriptionSchema.parse(description);
  await write(async ({ db }) => {
    const medium = await findMedium(db, key);
    if (!medium) throw new Problem('There is no such medium; it may have been removed.');
    const names = Object.keys(said) as (keyof typeof said)[];
    const changed = names.filter((name) => JSON.stringify(medium[name]) !== JSON.stringify(said[name]));
    if (changed.length === 0) return;
    const isRemade = medium.type === 'picture' && changed.some((name) => REMAKING.has(name));
    await updateMedium(db, medium, { ...said, ...(isRemade && { state: 'pending', failure: null }) });
    const only = (of: typeof said) => Object.fromEntries(changed.map((name) => [name, of[name]]));
    await recordAct(db, {
      act: 'media.edit',
      subject: 'media',
      subjectId: key,
      before: only(medium),
      after: only(said),
    });
  });
}

/** What stands in the files themselves, or decides what they show. */
const REMAKING = new Set(['credit', 'creator', 'licence', 'framing']);
