import { read } from '../../db/database.ts';
import { sectionTree, type TreeSection } from '../../db/queries/newsroom/section-tree.ts';

export type { TreeSection };

/** Reads every section, hidden ones too, each department before what is in it. */
export async function readSections(): Promise<TreeSection[]> {
  return read(sectionTree);
}
