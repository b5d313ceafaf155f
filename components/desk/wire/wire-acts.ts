import type { Outcome } from '#lib/access/outcome.ts';
import type { FoundStory } from '#lib/desk/find-stories.ts';
import type { ProposalsPage } from '#lib/desk/read-proposals.ts';
import type { WireItemShown, WireNews, WirePage } from '#lib/desk/read-wire.ts';
import type { Difference } from '#lib/news/diff.ts';
import type { StoryDraft } from '#lib/news/draft.ts';
import type { WireCount, WireFilter, WireMark } from '#lib/news/wire-view.ts';

type Act<Input, Result = void> = (input: Input) => Promise<Outcome<Result>>;
type OfItem<More = object> = { id: number } & More;

/** A file or message as it came, as text. */
export interface OriginalShown {
  name: string;
  format: string;
  size: number;
  encoding: string;
  text: string;
  isCut: boolean;
  receivedAt: number;
}

/** The server actions of the screen of the wire. */
export interface WireActs {
  lines: Act<{ filter: WireFilter; after: WireMark | null }, WirePage>;
  news: Act<{ filter: WireFilter; top: WireMark | null; shown: number[]; proposedAt: number }, WireNews>;
  item: Act<OfItem<{ digest: string | null }>, WireItemShown>;
  original: Act<OfItem<{ digest: string }>, OriginalShown | null>;
  compare: Act<OfItem<{ from: string; to: string }>, Difference[]>;
  take: Act<OfItem, { storyId: number; before: string | null }>;
  merge: Act<OfItem<{ storyId: number; as: 'proposal' | 'append' | 'note' }>>;
  spike: Act<{ ids: number[] }, number[]>;
  unspike: Act<{ ids: number[] }, number[]>;
  findStories: Act<{ query: string; coming: boolean }, FoundStory[]>;
  proposals: Act<{ from: number }, ProposalsPage>;
  accept: Act<OfItem<{ seenVersion?: number }>, { version: number; content: StoryDraft }>;
  decline: Act<OfItem, number>;
}

/** What the screen of the wire shows. */
export interface WireView extends WirePage {
  filter: WireFilter;
  counts: WireCount[];
  providers: string[];
  languages: string[];
  sources: { id: number; name: string }[];
  proposals: ProposalsPage;
  quarantined: number;
  /** The zone in which times are told. */
  zone: string;
  may: { take: boolean; spike: boolean; retry: boolean; rules: boolean; sources: boolean };
}
