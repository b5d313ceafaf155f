import type { Reader } from '../../db/database.ts';
import { findRevision, findStories, lastRevisions, type StoryRow } from '../../db/queries/newsroom/stories.ts';
import { printedNumber } from '../news/story-number.ts';
import { Problem } from '../platform/problem.ts';

/** The story of this number. Throws a Problem when there is none. */
export async function storyNumbered(db: Reader, id: number): Promise<StoryRow> {
  const [story] = await findStories(db, [id]);
  if (!story) throw new Problem(`There is no story ${printedNumber(id)}.`);
  return story;
}

/** The last revision of a story that exists. */
export async function lastRevisionOf(db: Reader, id: number) {
  const last = (await lastRevisions(db, [id])).get(id);
  if (!last) throw new Error(`Story ${printedNumber(id)} has no revision.`);
  return last;
}

/** A revision that a story points to. */
export async function revisionOf(db: Reader, id: number, number: number) {
  const revision = await findRevision(db, id, number);
  if (!revision) throw new Error(`Story ${printedNumber(id)} has no revision ${number}.`);
  return revision;
}
