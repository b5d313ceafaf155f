import { z } from 'zod';
import { type Act, write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { markArticleChanged } from '../../db/queries/newsroom/changes.ts';
import { insertCorrection } from '../../db/queries/newsroom/corrections.ts';
import { tags } from '../../db/tags.ts';
import { saidCorrectionSchema } from '../news/corrections.ts';
import { now } from '../platform/now.ts';
import { moved } from './move-on.ts';
import { storyNumbered } from './story-numbered.ts';

export const correctionSchema = saidCorrectionSchema.extend({
  correctedBy: z.string().trim().min(1).max(200),
  /** UTC ms. */
  correctedAt: z.number().int().optional(),
});

export type NewCorrection = z.infer<typeof correctionSchema>;

/**
 * Tells readers what was wrong in a live story and what is right: on the story and among the corrections. The text of
 * the story is changed by its next revision, not by this; `publishStory` does both at once.
 * @throws Problem when there is no such story or it is not live
 */
export async function correctStory(id: number, correction: NewCorrection): Promise<void> {
  const parsed = correctionSchema.parse(correction);
  await write(async (act) => {
    moved('correct', await storyNumbered(act.db, id));
    await insertCorrectionOf(act, id, parsed);
    await markArticleChanged(act, id);
  });
}

/** Writes the correction of a story that is live when the act is done. Part of the caller's act. */
export async function insertCorrectionOf(act: Act, storyId: number, correction: NewCorrection): Promise<void> {
  const { correctedAt = now(), ...words } = correction;
  await insertCorrection(act.db, { ...words, correctedAt, storyId });
  act.stamp(tags.article(storyId), tags.corrections);
  await recordAct(act.db, { act: 'story.correct', subject: 'story', subjectId: storyId, after: words });
}
