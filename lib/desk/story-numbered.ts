import type { Reader } from '../../db/database.ts';
import {
  findDraft,
  findRevision,
  findStories,
  lastRevisions,
  type StoryRow,
} from '../../db/queries/newsroom/stories.ts';
import { findWork } from '../../db/queries/newsroom/work.ts';
import { draftOf, type StoryDraft } from '../news/draft.ts';
import { printedNumber } from '../news/story-number.ts';
import { Problem } from '../platform/problem.ts';

/** The story of this number. Throws a Problem when there is none. */
export async function storyNumbered(db: Reader, id: number): Promise<StoryRow> {
  const [story] = await findStories(db, [id]);
  if (!story) throw new Problem(`There is no story ${printedNumber(id)}.`);
  return story;
}

const NONE = { number: 0, hash: '', author: '' };

/** The last revision of a story; number nought while none was kept. */
export async function lastRevisionOf(
  db: Reader,
  id: number,
): Promise<{ number: number; hash: string; author: string }> {
  return (await lastRevisions(db, [id])).get(id) ?? NONE;
}

/** A revision that a story points to. */
export async function revisionOf(db: Reader, id: number, number: number) {
  const revision = await findRevision(db, id, number);
  if (!revision) throw new Error(`Story ${printedNumber(id)} has no revision ${number}.`);
  return revision;
}

/** A revision that somebody names, finished or not. Throws a Problem when there is none of this number. */
export async function draftNumbered(db: Reader, id: number, number: number) {
  const revision = await findDraft(db, id, number);
  if (!revision) throw new Problem(`Story ${printedNumber(id)} has no revision ${number}.`);
  return revision;
}

/** The words in hand of a story, and where they are: being written, in a draft, or what readers have or had. */
export interface WordsInHand {
  content: StoryDraft;
  /** The number of the revision that they are; null while they are being written. */
  revision: number | null;
  savedBy: string;
  /** UTC ms. */
  savedAt: number;
}

/** The newest words of a story. */
export async function wordsInHand(db: Reader, story: StoryRow): Promise<WordsInHand> {
  const written = await findWork(db, story.id);
  if (written) {
    const { content, savedByName, savedAt } = written;
    return { content, revision: null, savedBy: savedByName, savedAt };
  }
  const number = story.draftRevision ?? story.liveRevision;
  if (number === null) throw new Error(`Story ${printedNumber(story.id)} has no words.`);
  const { content, author, createdAt } = await draftNumbered(db, story.id, number);
  return { content, revision: number, savedBy: author, savedAt: createdAt };
}

/** What readers have of a live story, as a draft; null when they have nothing. */
export async function liveWords(db: Reader, { id, state, liveRevision }: StoryRow): Promise<StoryDraft | null> {
  return state === 'live' && liveRevision !== null ? draftOf((await revisionOf(db, id, liveRevision)).content) : null;
}
