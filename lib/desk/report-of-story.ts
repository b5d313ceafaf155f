import { read } from '../../db/database.ts';
import { reportsOfStory } from '../../db/queries/newsroom/special-reports.ts';

/** The slug of the special report that a story is in; null for none. */
export async function reportOfStory(id: number): Promise<string | null> {
  const [report] = await read((db) => reportsOfStory(db, id));
  return report?.slug ?? null;
}
