import type { Reader } from '../../db/database.ts';
import { allSections, type PlacedSection } from '../../db/queries/newsroom/sections.ts';
import { Problem } from '../platform/problem.ts';

/** The section of this path. Throws a Problem that lists the sections when there is none. */
export async function sectionNamed(db: Reader, path: string): Promise<PlacedSection> {
  const sections = await allSections(db);
  const section = sections.get(path);
  if (!section) throw new Problem(`There is no section "${path}"; there are ${[...sections.keys()].join(', ')}.`);
  return section;
}
