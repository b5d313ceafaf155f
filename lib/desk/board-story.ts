import type { BoardRow } from '../../db/queries/newsroom/board.ts';
import type { ScheduleRow } from '../../db/queries/newsroom/schedules.ts';
import { type SaidCorrection, saidCorrectionSchema } from '../news/corrections.ts';
import { type Lock, lockOn } from '../news/locks.ts';
import type { ScheduledAct } from '../news/schedules.ts';
import { printedNumber } from '../news/story-number.ts';
import { handState, type StoryState } from '../news/workflow.ts';

/** Somebody of the desk; the name is null when they are gone. */
export interface Colleague {
  id: string;
  name: string | null;
}

/** Who has the lock of a story. The key stays with their window. */
export type LockShown = Omit<Lock, 'key'>;

/** Something scheduled for a story, or that failed. Instants are UTC ms. */
export interface Planned {
  does: ScheduledAct;
  at: number;
  zone: string;
  setBy: string;
  /** What readers are told with the words that come. */
  correction: SaidCorrection | null;
  /** Why it could not be done; null while it waits. */
  failure: string | null;
}

/** A story as lists of the desk show it. Instants are UTC ms. */
export interface BoardStory
  extends Pick<
    BoardRow,
    | 'id'
    | 'kind'
    | 'state'
    | 'draftState'
    | 'stateSince'
    | 'headline'
    | 'language'
    | 'version'
    | 'touchedAt'
    | 'touchedBy'
    | 'scheduledAt'
    | 'embargoedUntil'
    | 'trashedAt'
    | 'publishedAt'
  > {
  /** Its ten digits. */
  number: string;
  section: { path: string; name: string };
  /** Where the words in hand stand. */
  hand: StoryState;
  owner: Colleague | null;
  assignee: Colleague | null;
  lock: LockShown | null;
  planned: Planned[];
}

/** A row of a list, dressed for a screen. */
export function boardStory(row: BoardRow, schedules: readonly ScheduleRow[], at: number): BoardStory {
  const { ownerId, ownerName, assigneeId, assigneeName } = row;
  const { id, kind, state, draftState, stateSince, headline, language, version, section, touchedAt, touchedBy } = row;
  const { scheduledAt, embargoedUntil, trashedAt, publishedAt } = row;
  return {
    ...{ id, kind, state, draftState, stateSince, headline, language, version, touchedAt, touchedBy },
    section: section ?? { path: '', name: '' },
    ...{ scheduledAt, embargoedUntil, trashedAt, publishedAt },
    number: printedNumber(id),
    hand: handState(row),
    owner: colleague(ownerId, ownerName),
    assignee: colleague(assigneeId, assigneeName),
    lock: lockShown(lockOn(row, at)),
    planned: schedules.map(planned),
  };
}

export function colleague(id: string | null, name: string | null): Colleague | null {
  return id === null ? null : { id, name };
}

/** A lock without its key. */
export function lockShown(lock: Lock | null): LockShown | null {
  if (!lock) return null;
  const { key: _, ...shown } = lock;
  return shown;
}

export function planned({ does, at, zone, setByName, failure, failedAt, correction }: ScheduleRow): Planned {
  const told = correction === null ? null : saidCorrectionSchema.parse(correction);
  return { does, at, zone, setBy: setByName, correction: told, failure: failedAt === null ? null : failure };
}
