import type { Outcome } from '#lib/access/outcome.ts';
import type { ProposalShown } from '#lib/desk/read-proposals.ts';
import type { MediaFiles } from '#lib/edition/picture.ts';
import type { CorrectionKind, SaidCorrection } from '#lib/news/corrections.ts';
import type { Difference } from '#lib/news/diff.ts';
import type { StoryDraft } from '#lib/news/draft.ts';
import type { Finding } from '#lib/news/gate.ts';
import type { NoteKind } from '#lib/news/notes.ts';
import type { ScheduledAct } from '#lib/news/schedules.ts';
import type { Standing, StoryAct } from '#lib/news/workflow.ts';
import type { MediaActions } from '../library/media-actions.ts';
import type { NamedSection } from '../story-form/also-in-field.tsx';
import type { Signer } from '../story-form/bylines-field.tsx';
import type { NamedStory } from '../story-form/stories-field.tsx';
import type { LocalTime } from './time-field.tsx';
import type { LockActs } from './use-lock.ts';
import type { Save } from './use-working-copy.ts';

/** A story as its screen shows it. Instants are UTC ms, and `shown` says them with their zone. */
export interface StoryView {
  id: number;
  /** The ten digits. */
  number: string;
  /** When this was read (UTC ms). */
  readAt: number;
  /** The zone in which its times are meant. */
  zone: string;
  /** Where readers have it, or would. */
  path: string;
  standing: Standing;
  trashed: boolean;
  section: { path: string; name: string };
  owner: string | null;
  content: StoryDraft;
  version: number;
  touched: { by: string; shown: string };
  embargo: { at: number; local: string; shown: string } | null;
  schedules: {
    does: ScheduledAct;
    shown: string;
    local: string;
    by: string;
    failure: string | null;
    /** What readers are told with the words that come. */
    correction: SaidCorrection | null;
  }[];
  /** What this person may do here, and where it leads. */
  offers: readonly StoryAct[];
  mayWrite: boolean;
  notes: { id: number; kind: NoteKind; text: string; by: string; shown: string }[];
  revisions: { number: number; name: string | null; by: string; shown: string; is: readonly ('live' | 'approved')[] }[];
  links: { id: string; by: string; shown: string; expires: string; ended: boolean }[];
  /** Stories that its fields name by their numbers. */
  named: readonly NamedStory[];
  translations: readonly NamedStory[];
  /** The slug of the special report it is in. */
  report: string | null;
  /** The media of its words. */
  media: MediaFiles;
  /** What can be chosen from. */
  sections: readonly { path: string; name: string }[];
  /** Every section, those too that this person writes nothing in: a story may be listed in them as well. */
  everySection: readonly NamedSection[];
  reports: readonly { slug: string; title: string }[];
  languages: readonly string[];
  mayCreateTopics: boolean;
  /** What the wire asks of it and an editor has not decided. */
  proposals: readonly ProposalShown[];
  corrections: { kind: CorrectionKind; wrong: string | null; right: string; shown: string }[];
}

/** What publishing came to: the pages that changed, and how long it took (ms): the act, then with a reader's request. */
export interface PublishedNews {
  paths: string[];
  took: number;
}

/** What came of asking to publish, now or at a minute: done, or what the gate has to say first. */
export type GateAnswer<News> = { done: true; news: News } | { done: false; findings: Finding[] };

type Act<Input, Result = void> = (input: Input) => Promise<Outcome<Result>>;
type OfStory<More = object> = { id: number } & More;
type AtTheGate = { seenVersion: number; seen: string[]; correction: SaidCorrection | null };
type Leaving = OfStory<{ reason: string } & LocalTime>;

/** The server actions of the screen. */
export interface StoryActs extends LockActs {
  save: Save;
  wordsNow: Act<OfStory, { version: number; content: StoryDraft }>;
  check: Act<OfStory, Finding[]>;
  keep: Act<OfStory<{ seenVersion: number; name: string }>>;
  submit: Act<OfStory<{ seenVersion: number }>>;
  sendBack: Act<OfStory<{ comment: string }>>;
  approve: Act<OfStory<{ seenVersion: number }>>;
  schedule: Act<OfStory<AtTheGate & LocalTime>, GateAnswer<void>>;
  unschedule: Act<OfStory>;
  planWithdrawal: Act<Leaving>;
  cancelWithdrawal: Act<OfStory>;
  planTakeDown: Act<Leaving>;
  cancelTakeDown: Act<OfStory>;
  embargo: Act<OfStory<{ local: string | null; which: LocalTime['which'] }>>;
  publish: Act<OfStory<AtTheGate>, GateAnswer<PublishedNews>>;
  correct: Act<OfStory<SaidCorrection>>;
  withdraw: Act<OfStory<{ reason: string }>>;
  takeDown: Act<OfStory<{ reason: string }>>;
  bringBack: Act<OfStory>;
  discard: Act<OfStory>;
  trash: Act<OfStory>;
  restore: Act<OfStory>;
  note: Act<OfStory<{ text: string }>>;
  compare: Act<OfStory<{ from: number; to: number | null }>, Difference[]>;
  restoreRevision: Act<
    OfStory<{ revision: number; seenVersion: number; lockKey: string }>,
    { version: number; content: StoryDraft }
  >;
  nameRevision: Act<OfStory<{ revision: number; name: string }>>;
  acceptProposal: Act<OfStory<{ seenVersion?: number }>, { version: number; content: StoryDraft }>;
  declineProposal: Act<OfStory, number>;
  shareLink: Act<OfStory<{ days: number }>, { url: string }>;
  revokeLink: Act<OfStory<{ link: string }>>;
  move: Act<OfStory<{ section: string; seenVersion: number }>, { version: number }>;
  placeInReport: Act<OfStory<{ report: string | null }>>;
  pair: Act<OfStory<{ other: number }>, { group: string }>;
  searchStories: Act<{ text: string }, (NamedStory & { path: string })[]>;
  searchSigners: Act<{ text: string }, Signer[]>;
  searchTopics: Act<{ text: string }, { key: string; name: string }[]>;
  listMedia: MediaActions['list'];
}
