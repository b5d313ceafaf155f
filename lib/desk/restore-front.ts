import { z } from 'zod';
import { write } from '../../db/database.ts';
import { findVersion } from '../../db/queries/newsroom/front-versions.ts';
import { allSections } from '../../db/queries/newsroom/sections.ts';
import { Problem } from '../platform/problem.ts';
import { type PutFront, putFront } from './arrange-front.ts';
import { frontOf, refuseStale } from './publish-front.ts';

export const frontRestoreSchema = z.strictObject({
  slug: z.string().max(200),
  /** The version that is to stand again. */
  version: z.number().int().min(1),
  /** The version that stands, as it was seen. */
  seen: z.number().int().min(0),
});

/**
 * Lets an arrangement of the history stand again, at once: what undo does. Containers of sections that are no more are
 * left out.
 * @returns its new number in the history, that of what stood before, and how many containers were left out
 * @throws Conflict when somebody arranged the front meanwhile; Problem when there is no such version
 */
export async function restoreFront(
  restore: z.input<typeof frontRestoreSchema>,
): Promise<PutFront & { leftOut: number }> {
  const { slug, version, seen } = frontRestoreSchema.parse(restore);
  return write(async (act) => {
    await frontOf(act.db, slug);
    const found = await findVersion(act.db, slug, version);
    if (!found) throw new Problem(`There is no version ${version} of this front.`);
    await refuseStale(act.db, slug, null, seen);
    const ids = new Set([...(await allSections(act.db)).values()].map(({ id }) => id));
    const containers = found.containers.filter(({ sectionId }) => sectionId === null || ids.has(sectionId));
    const note = `Version ${version} again`;
    const restored = await putFront(act, { slug, containers, startsAt: null, note });
    return { ...restored, leftOut: found.containers.length - containers.length };
  });
}
