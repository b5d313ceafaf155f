import { z } from 'zod';
import { write } from '../../db/database.ts';
import { markArticleChanged } from '../../db/queries/newsroom/changes.ts';
import { insertCorrection } from '../../db/queries/newsroom/corrections.ts';
import { tags } from '../../db/tags.ts';
import { CORRECTION_KINDS } from '../news/corrections.ts';
import { printedNumber } from '../news/story-number.ts';
import { now } from '../platform/now.ts';
import { Problem } from '../platform/problem.ts';
import { storyNumbered } from './story-numbered.ts';

const correctionSchema = z.strictObject({
  kind: z.enum(CORRECTION_KINDS),
  /** What the story said; null where that is not worth repeating. */
  wrong: z.string().trim().min(1).max(2000).nullable(),
  right: z.string().trim().min(1).max(2000),
  correctedBy: z.string().trim().min(1).max(200),
  /** UTC ms. */
  correctedAt: z.number().int().optional(),
});

export type NewCorrection = z.infer<typeof correctionSchema>;

/**
 * Tells readers what was wrong in a live story and what is right: on the story and among the corrections. The text of
 * the story is changed by its next revision, not by this.
 * @throws Problem when there is no such story or it is not live
 */
export async function correctStory(id: number, correction: NewCorrection): Promise<void> {
  const { correctedAt = now(), ...parsed } = correctionSchema.parse(correction);
  await write(async (act) => {
    const { db, stamp } = act;
    const { state } = await storyNumbered(db, id);
    if (state !== 'live') throw new Problem(`Story ${printedNumber(id)} is not live; it is ${state}.`);
    await insertCorrection(db, { ...parsed, correctedAt, storyId: id });
    stamp(tags.article(id), tags.corrections);
    await markArticleChanged(act, id);
  });
}
