import { type Reader, read } from '../../db/database.ts';
import { type RevisionLine, revisionLines } from '../../db/queries/newsroom/history.ts';
import { sectionNames } from '../../db/queries/newsroom/section-names.ts';
import type { StoryRow } from '../../db/queries/newsroom/stories.ts';
import { type Difference, diffStories } from '../news/diff.ts';
import type { StoryDraft } from '../news/draft.ts';
import { draftNumbered, storyNumbered, wordsInHand } from './story-numbered.ts';

const PAGE = 50;

/** The history of a story: a revision that readers have or that was approved says so. */
export interface HistoryPage {
  revisions: (RevisionLine & { isLive: boolean; isApproved: boolean })[];
  /** To be asked with for the next page, as `below`; null when there is none. */
  next: number | null;
}

/** The revisions of a story, newest first. Throws a Problem when there is no such story. */
export async function readHistory(id: number, below?: number): Promise<HistoryPage> {
  return read(async (db) => {
    const { liveRevision, approvedRevision } = await storyNumbered(db, id);
    const lines = await revisionLines(db, id, { count: PAGE, ...(below !== undefined && { below }) });
    return {
      revisions: lines.map((line) => ({
        ...line,
        isLive: line.number === liveRevision,
        isApproved: line.number === approvedRevision,
      })),
      next: lines.length < PAGE ? null : (lines.at(-1)?.number ?? null),
    };
  });
}

/**
 * What one text of a story says that another does not, word by word. A text is a revision, what readers have, or the
 * words in hand.
 * @throws Problem when there is no such story or text
 */
export async function compareTexts(
  id: number,
  before: number | 'live' | 'hand',
  after: number | 'live' | 'hand',
): Promise<Difference[]> {
  return read(async (db) => {
    const story = await storyNumbered(db, id);
    const [old, fresh] = [await textOf(db, story, before), await textOf(db, story, after)];
    return diffStories(old, fresh, await sectionNames(db));
  });
}

async function textOf(db: Reader, story: StoryRow, which: number | 'live' | 'hand'): Promise<StoryDraft> {
  if (which === 'hand') return (await wordsInHand(db, story)).content;
  const number = which === 'live' ? (story.liveRevision ?? 0) : which;
  return (await draftNumbered(db, story.id, number)).content;
}
