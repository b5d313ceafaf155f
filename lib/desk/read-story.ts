import { type Reader, read } from '../../db/database.ts';
import { sectionPathOf } from '../../db/queries/newsroom/board-search.ts';
import { correctionsOfStory } from '../../db/queries/newsroom/corrections.ts';
import { type RevisionLine, revisionLines } from '../../db/queries/newsroom/history.ts';
import { type NoteRow, notesOf } from '../../db/queries/newsroom/notes.ts';
import { schedulesOf } from '../../db/queries/newsroom/schedules.ts';
import type { StoryRow } from '../../db/queries/newsroom/stories.ts';
import { findUser } from '../../db/queries/newsroom/users.ts';
import type { Actor, Place } from '../access/permissions.ts';
import { may } from '../access/permissions.ts';
import type { StoryDraft } from '../news/draft.ts';
import { lockOn } from '../news/locks.ts';
import { pathOf } from '../news/paths.ts';
import { printedNumber } from '../news/story-number.ts';
import { handState, type Standing, type StoryAct, type StoryState } from '../news/workflow.ts';
import { now } from '../platform/now.ts';
import { type Colleague, colleague, type LockShown, lockShown, type Planned, planned } from './board-story.ts';
import { liveWords, storyNumbered, type WordsInHand, wordsInHand } from './story-numbered.ts';
import { actsFor, placeIn } from './story-place.ts';

/** Everything that the screen of a story shows. Instants are UTC ms. */
export interface StoryOnTheDesk extends Standing {
  id: number;
  /** Its ten digits. */
  number: string;
  section: { path: string; name: string };
  /** Where readers have it or will. */
  path: string;
  hand: StoryState;
  /** To be sent with every write and every decision. */
  version: number;
  words: WordsInHand;
  /** What readers have now; null when they have nothing. */
  live: { revision: number; content: StoryDraft } | null;
  /** The pinned revision, and whether the words in hand are later ones. */
  approved: { revision: number; isNewest: boolean } | null;
  lock: LockShown | null;
  owner: Colleague | null;
  assignee: Colleague | null;
  embargoedUntil: number | null;
  trashedAt: number | null;
  createdAt: number;
  touchedAt: number;
  touchedBy: string;
  planned: Planned[];
  notes: NoteRow[];
  corrections: Awaited<ReturnType<typeof correctionsOfStory>>;
  /** The newest revisions; `readHistory` has the others. */
  revisions: RevisionLine[];
  /** What whoever asks may do with it from where it stands. */
  acts: StoryAct[];
}

const REVISIONS_SHOWN = 20;

/**
 * A story as its screen shows it to somebody.
 * @returns null when they may not read it
 * @throws Problem when there is no such story
 */
export async function readStory(actor: Actor, id: number): Promise<StoryOnTheDesk | null> {
  return read(async (db) => {
    const story = await storyNumbered(db, id);
    const section = await sectionPathOf(db, story.sectionId);
    if (!section) throw new Error(`Story ${printedNumber(id)} stands in no section.`);
    const place: Place = placeIn(story, section.path, 'story.read');
    return may(actor, 'story.read', place) ? storyOnTheDesk(db, actor, story, section) : null;
  });
}

async function storyOnTheDesk(
  db: Reader,
  actor: Actor,
  story: StoryRow,
  section: { path: string; name: string },
): Promise<StoryOnTheDesk> {
  const { id, state, draftState, version, liveRevision, approvedRevision } = story;
  const { embargoedUntil, trashedAt, createdAt, touchedAt, touchedBy } = story;
  const words = await wordsInHand(db, story);
  const live = await liveWords(db, story);
  return {
    ...{ id, state, draftState, version, embargoedUntil, trashedAt, createdAt, touchedAt, touchedBy, section, words },
    number: printedNumber(id),
    path: pathOf({ page: 'article', section: section.path, id }),
    hand: handState(story),
    live: live && liveRevision !== null ? { revision: liveRevision, content: live } : null,
    approved:
      approvedRevision === null ? null : { revision: approvedRevision, isNewest: words.revision === approvedRevision },
    lock: lockShown(lockOn(story, now())),
    owner: await named(db, story.ownerId),
    assignee: await named(db, story.assigneeId),
    planned: (await schedulesOf(db, [id])).map(planned),
    notes: await notesOf(db, id),
    corrections: await correctionsOfStory(db, id),
    revisions: await revisionLines(db, id, { count: REVISIONS_SHOWN }),
    acts: actsFor(actor, story, section.path),
  };
}

async function named(db: Reader, id: string | null): Promise<Colleague | null> {
  return colleague(id, id === null ? null : ((await findUser(db, id))?.name ?? null));
}
