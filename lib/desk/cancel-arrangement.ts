import { z } from 'zod';
import { write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { arrangementsOf, removeArrangement } from '../../db/queries/newsroom/fronts.ts';
import { tags } from '../../db/tags.ts';
import { now } from '../platform/now.ts';
import { Problem } from '../platform/problem.ts';
import { refuseStale } from './publish-front.ts';

export const cancelSchema = z.strictObject({
  slug: z.string().max(200),
  /** When the arrangement was to begin (UTC ms). */
  startsAt: z.number().int(),
  seen: z.number().int(),
});

/**
 * Takes back an arrangement that was to begin later; the history keeps it.
 * @throws Problem when there is none, or it has begun; Conflict when somebody changed it meanwhile
 */
export async function cancelArrangement(cancel: z.input<typeof cancelSchema>): Promise<void> {
  const { slug, startsAt, seen } = cancelSchema.parse(cancel);
  await write(async ({ db, stamp }) => {
    const { later } = await arrangementsOf(db, slug, now());
    const there = later.find((one) => one.startsAt === startsAt);
    if (!there) throw new Problem('That arrangement has begun or was taken back already. Nothing was changed.');
    await refuseStale(db, slug, startsAt, seen);
    await removeArrangement(db, there.id);
    stamp(tags.front(slug));
    await recordAct(db, {
      act: 'front.arrange',
      subject: 'front',
      subjectId: slug,
      before: { version: there.version, startsAt },
    });
  });
}
