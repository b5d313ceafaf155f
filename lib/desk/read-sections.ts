import { read } from '../../db/database.ts';
import { sectionTree, type TreeSection as TreeRow } from '../../db/queries/newsroom/section-tree.ts';
import { versionOfSection } from './section-schema.ts';

/** A section as the desk shows it; `seen` is the version of its words, which a write over them names. */
export type TreeSection = TreeRow & { seen: string };

/** Reads every section, hidden ones too, each department before what is in it. */
export async function readSections(): Promise<TreeSection[]> {
  return (await read(sectionTree)).map((section) => ({ ...section, seen: versionOfSection(section) }));
}
