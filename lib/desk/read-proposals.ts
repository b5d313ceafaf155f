import { type Reader, read } from '../../db/database.ts';
import { findVersion } from '../../db/queries/newsroom/wire-copy.ts';
import {
  isProposedAfter,
  type ListedProposal,
  openProposals,
  openProposalsOf,
} from '../../db/queries/newsroom/wire-proposals.ts';
import { type Actor, may } from '../access/permissions.ts';
import { type Difference, diffStories } from '../news/diff.ts';
import type { StoryDraft } from '../news/draft.ts';
import type { KeptItem } from '../news/wire-kept.ts';
import { proposedWords } from './decide-proposal.ts';
import { storyNumbered, wordsInHand } from './story-numbered.ts';
import { placeIn } from './story-place.ts';

const PAGE = 50;
/** Counting stops here: so many wait nowhere but where something has gone wrong, and then the first are enough. */
const MOST_COUNTED = 5000;

/** A proposal as a line of a list, with what may be done about it. */
export type ProposalLine = Pick<
  ListedProposal,
  'id' | 'storyId' | 'copyId' | 'kind' | 'provider' | 'urgency' | 'storyHeadline' | 'madeAt'
> & { mayDecide: boolean };

/** Some of what waits for an editor, and how much there is of it. */
export interface ProposalsPage {
  lines: ProposalLine[];
  total: number;
  /** Whether counting stopped at `total`. */
  isLeast: boolean;
  /** When the newest of all came (UTC ms); 0 when nothing waits. */
  newestAt: number;
}

/** What waits for an editor and this one may see, kills first, from one of them on. */
export async function readProposals(actor: Actor, from: number): Promise<ProposalsPage> {
  return read((db) => proposalsIn(db, actor, from));
}

/** The same inside a reading. */
export async function proposalsIn(db: Reader, actor: Actor, from: number): Promise<ProposalsPage> {
  const found = await openProposals(db, MOST_COUNTED + 1);
  const all = visible(actor, found.slice(0, MOST_COUNTED));
  return {
    lines: all.slice(from, from + PAGE),
    total: all.length,
    isLeast: found.length > MOST_COUNTED,
    newestAt: all.reduce((newest, { madeAt }) => Math.max(newest, madeAt), 0),
  };
}

/**
 * How many wait that came later than this (UTC ms). Most screens that ask have seen all: the list is read for those that
 * have not.
 */
export async function countProposedAfter(db: Reader, actor: Actor, at: number): Promise<number> {
  if (!(await isProposedAfter(db, at))) return 0;
  return visible(actor, await openProposals(db, MOST_COUNTED)).filter(({ madeAt }) => madeAt > at).length;
}

function visible(actor: Actor, proposals: readonly ListedProposal[]): ProposalLine[] {
  return proposals
    .filter((one) => may(actor, 'story.read', placeIn(one, one.sectionPath, 'story.read')))
    .map(({ id, storyId, copyId, kind, provider, urgency, storyHeadline, madeAt, sectionPath }) => {
      const mayDecide = may(actor, 'wire.decide', { sections: [sectionPath] });
      return { id, storyId, copyId, kind, provider, urgency, storyHeadline, madeAt, mayDecide };
    });
}

/** A proposal beside the words that it would change. */
export interface ProposalShown extends ProposalLine {
  version: number;
  editorialNotes: string[];
  /** What would become of the words in hand; none for a kill. */
  differences: Difference[];
}

/** What the wire proposes to a story, with what it would change. Throws a Problem when there is no such story. */
export async function readProposalsOf(actor: Actor, storyId: number): Promise<ProposalShown[]> {
  return read(async (db) => {
    const listed = await openProposalsOf(db, storyId);
    const lines = visible(actor, listed);
    if (lines.length === 0) return [];
    const { content } = await wordsInHand(db, await storyNumbered(db, storyId));
    const shown: ProposalShown[] = [];
    for (const line of lines) {
      const version = await findVersion(db, line.copyId, listed.find(({ id }) => id === line.id)?.digest ?? '');
      if (version) shown.push(await proposalShown(db, line, version.item, content));
    }
    return shown;
  });
}

async function proposalShown(
  db: Reader,
  line: ProposalLine,
  item: KeptItem,
  inHand: StoryDraft,
): Promise<ProposalShown> {
  const { version, editorialNotes } = item.facts;
  const differences = line.kind === 'kill' ? [] : diffStories(inHand, await proposedWords(db, item, inHand));
  return { ...line, version, editorialNotes, differences };
}
