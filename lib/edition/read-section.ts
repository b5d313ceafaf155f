import { read } from '../../db/database.ts';
import type { List } from '../../db/queries/edition/lists.ts';
import { findSection, type SectionRow, visibleSections } from '../../db/queries/edition/sections.ts';
import { type ListPage, listPage } from './list-page.ts';
import { type SectionLink, sectionLink } from './read-chrome.ts';

/** A section front: its name, the department above it, the sub-sections beside or below it, and a page of its stories. */
export interface SectionFront {
  section: SectionLink;
  parent: SectionLink | null;
  siblings: SectionLink[];
  list: ListPage;
}

/** The list of a section: a department gathers its sub-sections. */
export function listOfSection({ id, path, parentId }: SectionRow): List {
  return { of: parentId === null ? 'department' : 'section', id, path };
}

/** Reads page `number` of a section by its path; null when there is no such section. */
export async function readSection(path: string, number: number): Promise<SectionFront | null> {
  return read(async (db) => {
    const found = await findSection(db, path);
    if (!found) return null;
    const department = found.parent ?? found.section;
    const below = (await visibleSections(db)).filter((section) => section.parentId === department.id);
    return {
      section: sectionLink(found.section),
      parent: found.parent && sectionLink(found.parent),
      siblings: below.sort((a, b) => (a.footerOrder ?? Infinity) - (b.footerOrder ?? Infinity)).map(sectionLink),
      list: await listPage(db, listOfSection(found.section), number),
    };
  });
}
