import { z } from 'zod';
import { write } from '../../db/database.ts';
import { replaceFront } from '../../db/queries/newsroom/fronts.ts';
import { tags } from '../../db/tags.ts';
import { LAYOUTS } from '../news/fronts.ts';
import { sectionNamed } from './section-named.ts';

const containerSchema = z.strictObject({
  layout: z.enum(LAYOUTS),
  title: z.string().trim().min(1).max(80).nullable(),
  section: z.string().nullable(),
  slots: z.number().int().min(1).max(30),
  pins: z.array(
    z.strictObject({ slot: z.number().int().min(0), storyId: z.number().int(), until: z.number().int().nullable() }),
  ),
});

export type Container = z.infer<typeof containerSchema>;

/**
 * Makes or replaces a front ("home"): its containers in order, what is pinned where and until when (UTC ms, null for
 * as long as it is pinned).
 * @throws Problem when a container names a section that does not exist
 */
export async function arrangeFront(slug: string, containers: Container[]): Promise<void> {
  const parsed = z.array(containerSchema).parse(containers);
  await write(async ({ db, stamp }) => {
    const placed = await Promise.all(
      parsed.map(async ({ section, ...container }) => ({
        ...container,
        sectionId: section === null ? null : (await sectionNamed(db, section)).id,
      })),
    );
    await replaceFront(db, slug, placed);
    stamp(tags.front(slug));
  });
}
