import type { Outcome } from '#lib/access/outcome.ts';
import type { BoardFilter, BoardList } from '#lib/news/board.ts';
import type { Kind } from '#lib/news/kinds.ts';
import type { StoryState } from '#lib/news/workflow.ts';

/** A line of the board. Instants are said with their zone. */
export interface BoardLine {
  id: number;
  number: string;
  headline: string;
  lang: string;
  state: StoryState;
  draftState: StoryState | null;
  kind: Kind;
  section: string;
  /** Whose it is: who is to go on with it, otherwise who began it. */
  whose: string | null;
  touched: { by: string; shown: string };
  /** What will happen to it by itself, what could not be done, and an embargo, in words. */
  plans: { words: string; failed: boolean }[];
  /** The day of what is scheduled, for the calendar; null without. */
  day: string | null;
  lockedBy: string | null;
}

/** What the board shows. */
export interface BoardView {
  list: BoardList;
  filter: BoardFilter;
  counts: Partial<Record<BoardList, number>>;
  lines: BoardLine[];
  /** The address of the next page; null when there is none. */
  next: string | null;
  sections: readonly { path: string; name: string }[];
  colleagues: readonly { id: string; name: string }[];
  /** The acts that this person may do on many stories at once. */
  bulk: readonly BulkAct[];
  mayBegin: boolean;
}

/** What can be done to many stories at once. */
export const BULK_ACTS = ['submit', 'approve', 'publish', 'send-back', 'trash', 'restore'] as const;

export type BulkAct = (typeof BULK_ACTS)[number];

export const BULK_NAMES: Record<BulkAct, string> = {
  submit: 'Send to review',
  approve: 'Approve',
  publish: 'Publish',
  'send-back': 'Send back',
  trash: 'Put into the trash',
  restore: 'Restore',
};

/** The server actions of the board. */
export interface BoardActs {
  begin: (input: { section: string; kind: Kind }) => Promise<Outcome<{ id: number }>>;
  bulk: (input: {
    ids: number[];
    does: BulkAct;
    comment: string;
  }) => Promise<Outcome<{ done: number[]; refused: { id: number; message: string }[] }>>;
  assign: (input: {
    ids: number[];
    userId: string | null;
  }) => Promise<Outcome<{ done: number[]; refused: { id: number; message: string }[] }>>;
}
