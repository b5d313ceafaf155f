import { type Reader, read } from '../../db/database.ts';
import { newestOf, twinsAmong } from '../../db/queries/edition/newest.ts';
import { findSection, type SectionRow, visibleSections } from '../../db/queries/edition/sections.ts';
import { site } from '../../site.ts';
import { type ListPage, listed, listPage } from './list-page.ts';
import { type ListedArticle, listedArticles } from './listed-article.ts';
import { type SectionLink, sectionLink } from './read-chrome.ts';
import { type Ahead, type FilledContainer, filledFront, listOfSection } from './read-front.ts';

/** A sub-section that introduces itself, with its newest story. */
export interface DirectoryEntry {
  section: SectionLink;
  newest: ListedArticle | null;
}

/** A section front: its name, the department above it, the sub-sections beside or below it, and a page of its stories. */
export interface SectionFront {
  section: SectionLink;
  parent: SectionLink | null;
  siblings: SectionLink[];
  /** The sub-sections of a department that introduce themselves, as the regions do; on its first page. */
  directory: DirectoryEntry[];
  /** What an editor arranged above the river; on the first page. */
  containers: FilledContainer[];
  /** The river, without what stands above it, and without translations, which their originals lead to. */
  list: ListPage;
}

/** Reads page `number` of a section by its path, with what is ahead as it will be; null when there is no such section. */
export async function readSection(path: string, number: number, ahead?: Ahead): Promise<SectionFront | null> {
  return read(async (db) => {
    const found = await findSection(db, path);
    if (!found) return null;
    const { section, parent } = found;
    const department = parent ?? section;
    const below = (await visibleSections(db))
      .filter(({ parentId }) => parentId === department.id)
      .sort((a, b) => (a.footerOrder ?? Infinity) - (b.footerOrder ?? Infinity));
    const list = listOfSection(section);
    const containers = number === 1 ? await filledFront(db, path, list, ahead) : [];
    const shown = new Set(containers.flatMap(({ articles }) => articles.map(({ id }) => id)));
    const page = await listPage(db, listed(list), number);
    const ids = page.articles.map(({ id }) => id);
    for (const id of await twinsAmong(db, ids, site.language)) shown.add(id);
    const directory = number === 1 && !parent ? await directoryOf(db, below) : [];
    for (const { newest } of directory) if (newest) shown.add(newest.id);
    return {
      section: sectionLink(section),
      parent: parent && sectionLink(parent),
      siblings: below.map(sectionLink),
      directory,
      containers,
      list: { ...page, articles: page.articles.filter(({ id }) => !shown.has(id)) },
    };
  });
}

async function directoryOf(db: Reader, sections: readonly SectionRow[]): Promise<DirectoryEntry[]> {
  const entries: DirectoryEntry[] = [];
  for (const section of sections.filter(({ blurb }) => blurb !== null)) {
    const newest = await listedArticles(db, await newestOf(db, listOfSection(section), 1, new Set(), site.language));
    entries.push({ section: sectionLink(section), newest: newest[0] ?? null });
  }
  return entries;
}
