import type { Reader } from '../../db/database.ts';
import { allSections } from '../../db/queries/newsroom/sections.ts';
import { Problem } from '../platform/problem.ts';

/** Throws a Problem when one of these sections is not there: rights over nothing would look like rights. */
export async function refuseUnknownSections(db: Reader, sectionIds: readonly number[]): Promise<void> {
  if (sectionIds.length === 0) return;
  const known = new Set([...(await allSections(db)).values()].map(({ id }) => id));
  if (sectionIds.some((id) => !known.has(id)))
    throw new Problem('One of these sections is not there any more. Nothing was changed; choose from the list again.');
}
