import { read } from '../../db/database.ts';
import { allSections } from '../../db/queries/newsroom/sections.ts';
import type { Place } from '../access/permissions.ts';
import { HOME_FRONT } from '../news/fronts.ts';

/** Where a front is, as far as rights go: the front page belongs to whoever has rights in every department. */
export async function placeOfFront(slug: string): Promise<Place> {
  return { sections: slug === HOME_FRONT ? await departments() : [slug] };
}

/**
 * Where the acts on a section are: in the section, and in the one it goes to. A department belongs to the whole tree.
 * @param paths of the sections that are touched; null for the tree itself
 */
export async function placeOfSections(...paths: (string | null)[]): Promise<Place> {
  const whole = paths.some((path) => path === null || !path.includes('/'));
  return { sections: whole ? await departments() : paths.flatMap((path) => path ?? []) };
}

async function departments(): Promise<string[]> {
  const sections = await read(allSections);
  return [...sections.values()].filter(({ id, departmentId }) => id === departmentId).map(({ path }) => path);
}
