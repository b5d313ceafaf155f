import { read } from '../../db/database.ts';
import { findBreaking } from '../../db/queries/edition/breaking.ts';
import type { ListedRow } from '../../db/queries/edition/lists.ts';
import { type SectionRow, visibleSections } from '../../db/queries/edition/sections.ts';
import { listReports } from '../../db/queries/edition/special-reports.ts';
import { site } from '../../site.ts';
import { dayOf, nextYear } from '../news/dates.ts';
import { pathOf } from '../news/paths.ts';
import type { Site } from '../news/site.ts';
import { now } from '../platform/now.ts';
import { noteUntil } from '../platform/page-notes.ts';
import { siteNow } from './read-site.ts';

/** A section as navigation shows it. */
export interface SectionLink {
  name: string;
  nameZh: string | null;
  path: string;
  slug: string;
  /** What it is about, in a sentence. */
  blurb: string | null;
}

/** What stands around every page: the section menus, the special reports, the banner, the year of the copyright line. */
export interface Chrome {
  /** The departments of the masthead, in header order. */
  nav: SectionLink[];
  /** The whole tree of the EXPLORE block, in footer order. */
  explore: (SectionLink & { sections: SectionLink[] })[];
  specialReports: { title: string; path: string }[];
  year: string;
  /** What is breaking now: a line, and where it leads. */
  breaking: { text: string; path: string | null } | null;
  /** What the paper says about itself. */
  site: Site;
}

const MOST_REPORTS = 4;

/** Reads what stands around every page. */
export async function readChrome(): Promise<Chrome> {
  const { sections, reports, breaking, paper } = await read(async (db) => ({
    sections: await visibleSections(db),
    reports: await listReports(db, MOST_REPORTS),
    breaking: await findBreaking(db),
    paper: await siteNow(db),
  }));
  noteUntil(nextYear(now(), site.zone));
  const departments = sections.filter((section) => section.parentId === null);
  return {
    site: paper,
    nav: inOrder(departments, 'headerOrder').map(sectionLink),
    explore: inOrder(departments, 'footerOrder').map((department) => ({
      ...sectionLink(department),
      sections: inOrder(
        sections.filter((section) => section.parentId === department.id),
        'footerOrder',
      ).map(sectionLink),
    })),
    specialReports: reports.map(({ title, slug }) => ({ title, path: pathOf({ page: 'special-report', slug }) })),
    year: dayOf(now(), site.zone).slice(0, 4),
    breaking: breaking && {
      text: breaking.text,
      path: breaking.article && articlePath(breaking.article),
    },
  };
}

function articlePath({ id, sectionPath }: ListedRow): string {
  return pathOf({ page: 'article', section: sectionPath, id });
}

/** Those that have a place in this order, first to last. */
function inOrder(sections: SectionRow[], order: 'headerOrder' | 'footerOrder'): SectionRow[] {
  return sections.filter((section) => section[order] !== null).sort((a, b) => (a[order] ?? 0) - (b[order] ?? 0));
}

/** A link to a section's front. Special reports have their own address, so a section of that name leads there. */
export function sectionLink({ name, nameZh, path, blurb }: SectionRow): SectionLink {
  return { name, nameZh, blurb, path: pathOf({ page: 'section', section: path, number: 1 }), slug: path };
}
