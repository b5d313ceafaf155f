import { read } from '../../../db/database.ts';
import { publishedLanguages } from '../../../db/queries/edition/lists.ts';
import { visibleSections } from '../../../db/queries/edition/sections.ts';
import { nameIn } from '../../news/languages.ts';

/** What a search can be narrowed down to. */
export interface SearchOptions {
  /** Sections with their department's name before theirs, in the order of the tree. */
  sections: { path: string; name: string }[];
  languages: { tag: string; name: string }[];
}

/** Reads what a search can be narrowed down to: sections in the menus, and the languages in which anything is published. */
export async function readSearchOptions(language: string): Promise<SearchOptions> {
  const { sections, languages } = await read(async (db) => ({
    sections: await visibleSections(db),
    languages: await publishedLanguages(db),
  }));
  const departments = sections.filter(({ parentId }) => parentId === null);
  return {
    sections: departments.flatMap((department) => [
      { path: department.path, name: department.name },
      ...sections
        .filter(({ parentId }) => parentId === department.id)
        .map(({ path, name }) => ({ path, name: `${department.name} / ${name}` })),
    ]),
    languages: languages.map((tag) => ({ tag, name: nameIn(language, tag) })),
  };
}
