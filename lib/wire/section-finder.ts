import type { Writer } from '../../db/database.ts';
import { allSections, insertSection, type PlacedSection } from '../../db/queries/newsroom/sections.ts';
import { tags } from '../../db/tags.ts';
import { RESERVED_SLUGS } from '../news/paths.ts';
import { slugOf } from '../news/slugs.ts';
import type { WireItem } from './wire-item.ts';

/** Where stories go that ask for no section: not in any menu, but with a front of its own at /unsorted/. */
export const UNSORTED = 'unsorted';

/**
 * Finds the section of each item within one act, making those that are missing: outside the menus, so that an archive
 * does not change the face of the paper.
 */
export async function sectionFinder(db: Writer, stamp: (...tags: string[]) => void) {
  const known = await allSections(db);
  const made: string[] = [];

  async function make(path: string, name: string): Promise<number> {
    const existing = known.get(path);
    if (existing) return existing.id;
    const id = await insertSection(db, { path, name });
    const department = known.get(path.split('/')[0] ?? '');
    known.set(path, { id, path, departmentId: department?.id ?? id, departmentPath: department?.path ?? path });
    made.push(path);
    stamp(tags.sections);
    return id;
  }

  async function makeBelow(names: string[]): Promise<number> {
    let path = '';
    let id = 0;
    for (const name of names) {
      path = path ? `${path}/${slugOf(name)}` : departmentSlug(name);
      id = await make(path, name);
    }
    return id;
  }

  /** Makes a section at the address it had in another paper of this kind, with the departments above it. */
  async function makeAt(path: string, names: readonly string[]): Promise<number> {
    let id = 0;
    const parts = path.split('/');
    for (const [at, part] of parts.entries()) id = await make(parts.slice(0, at + 1).join('/'), names[at] ?? part);
    return id;
  }

  return {
    /** The paths of the sections this act made. */
    made,
    /** The section that is asked for, where we have it: nothing is made. */
    ours(wanted: WireItem['section']): PlacedSection | null {
      if (wanted === null) return null;
      if ('path' in wanted) return known.get(wanted.path) ?? null;
      const [department = '', ...below] = wanted.names;
      return known.get([departmentSlug(department), ...below.map(slugOf)].join('/')) ?? null;
    },
    /** Whether a section stands in the department or section of this path, or is it. */
    isIn(id: number, path: string): boolean {
      const section = [...known.values()].find((one) => one.id === id);
      return section?.path === path || (section?.path.startsWith(`${path}/`) ?? false);
    },
    async find(wanted: WireItem['section']): Promise<number> {
      if (wanted === null) return make(UNSORTED, 'Unsorted');
      if (!('path' in wanted)) return makeBelow(wanted.names);
      const section = known.get(wanted.path);
      if (section) return section.id;
      return wanted.names ? makeAt(wanted.path, wanted.names) : makeBelow(wanted.path.split('/'));
    },
  };
}

export type SectionFinder = Awaited<ReturnType<typeof sectionFinder>>;

/** A slug for a department that is no word of our own addresses. */
function departmentSlug(name: string): string {
  const slug = slugOf(name);
  return RESERVED_SLUGS.has(slug) ? `${slug}-section` : slug;
}
