import { z } from 'zod';
import { type Reader, write } from '../../db/database.ts';
import { findVersion } from '../../db/queries/newsroom/front-versions.ts';
import { arrangementsOf } from '../../db/queries/newsroom/fronts.ts';
import { allSections } from '../../db/queries/newsroom/sections.ts';
import { storyNames } from '../../db/queries/newsroom/story-names.ts';
import { site } from '../../site.ts';
import { stampOf } from '../news/dates.ts';
import { type ArrangedContainer, containerSchema, faultOf, HOME_FRONT } from '../news/fronts.ts';
import { now } from '../platform/now.ts';
import { Conflict, Problem } from '../platform/problem.ts';
import { type PutFront, placed, putFront } from './arrange-front.ts';

/** How far ahead a front may be arranged (ms). */
const FURTHEST = 366 * 86_400_000;

export const frontChangeSchema = z.strictObject({
  slug: z.string().max(200),
  containers: z.array(containerSchema),
  /** From when it is to stand (UTC ms); null for at once. */
  startsAt: z.number().int().nullable(),
  /** The version it takes the place of, as it was seen: of the standing one, or of the one that begins at that instant. */
  seen: z.number().int().min(0),
  note: z.string().trim().min(1).max(200).nullable().default(null),
});

export type FrontChange = z.input<typeof frontChangeSchema>;

/**
 * Arranges a front, at once or from an instant on. Readers get it from the next answer on, and at that instant by itself.
 * @returns its number in the history, and that of what stood before
 * @throws Conflict when somebody arranged it meanwhile; Problem when the arrangement is unsound or not of this paper
 */
export async function publishFront(change: FrontChange): Promise<PutFront> {
  const parsed = frontChangeSchema.parse(change);
  const { slug, containers, startsAt, seen } = parsed;
  if (startsAt !== null && (startsAt <= now() || startsAt > now() + FURTHEST))
    throw new Problem(
      'An arrangement begins at a time to come, within a year. Choose another time, or publish it now.',
    );
  return write(async (act) => {
    await frontOf(act.db, slug);
    await refuseUnsound(act.db, containers);
    await refuseStale(act.db, slug, startsAt, seen);
    return putFront(act, { ...parsed, containers: await placed(act.db, containers) });
  });
}

/** Throws a Problem when there can be no front of this name. */
export async function frontOf(db: Reader, slug: string): Promise<void> {
  if (slug !== HOME_FRONT && !(await allSections(db)).has(slug))
    throw new Problem(`There is no section "${slug}", so it has no front.`);
}

/**
 * Throws a Conflict, saying who was faster, when what is to be replaced is not what was seen.
 * @param startsAt which arrangement is replaced; null for the standing one
 */
export async function refuseStale(db: Reader, slug: string, startsAt: number | null, seen: number): Promise<void> {
  const { standing, later } = await arrangementsOf(db, slug, now());
  const there = startsAt === null ? standing : later.find((one) => one.startsAt === startsAt);
  const version = there?.version ?? 0;
  if (version === seen) return;
  const by = await findVersion(db, slug, version);
  const who = by ? `${by.userName} arranged this front at ${stampOf(by.at, site.zone).shown}` : 'It was taken away';
  throw new Conflict(`${who}, after you opened it. Nothing was changed; look at what is there, and publish again.`);
}

async function refuseUnsound(db: Reader, containers: readonly ArrangedContainer[]): Promise<void> {
  const ids = containers.flatMap(({ pins }) => pins.map(({ storyId }) => storyId));
  const names = await storyNames(db, ids);
  const missing = ids.find((id) => !names.has(id));
  if (missing !== undefined) throw new Problem(`There is no story ${missing}; take it off the front.`);
  const fault = faultOf(containers, (id) => names.get(id) ?? String(id));
  if (fault) throw new Problem(fault);
}
