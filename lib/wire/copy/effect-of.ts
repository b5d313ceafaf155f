import type { CopyStanding, PROPOSAL_KINDS, WireSignal } from '../../news/wire.ts';
import type { Decision } from '../../news/wire-decision.ts';

/** Where the story of an item is, and whether anybody but the wire has had it in hand. */
export interface StoryNow {
  /** With readers; not yet with them; no longer with them; in the trash. */
  is: 'live' | 'draft' | 'gone' | 'binned';
  hands: 'wire' | 'editor';
  /** Whether it is somebody's: who took it decides when readers get it. */
  isOwned: boolean;
}

/** An item whose newest version is another one than before. */
export interface Situation {
  standing: CopyStanding;
  signal: WireSignal;
  decision: Pick<Decision, 'destination' | 'kill'>;
  /** Why readers may not have this version yet, or null. */
  hold: string | null;
  /** The story it became or went into; null for none. */
  story: StoryNow | null;
}

/** What the newest version of an item changes. */
export type Effect =
  /** It stands in the list of the wire, and that is all. */
  | 'list'
  | 'open-draft'
  | 'open-live'
  /** It becomes the words in hand of its story. */
  | 'revise'
  /** Readers get it. */
  | 'publish'
  /** An editor is asked. */
  | (typeof PROPOSAL_KINDS)[number]
  /** Its story leaves the site; goes into the trash. */
  | 'withdraw'
  | 'bin'
  | 'nothing';

/**
 * What becomes of an item when its newest version is a new one. It depends on that version, on the rules and on who has
 * the story in hand, and never on what came before: so the order of arrival does not matter (docs/decisions/0022).
 */
export function effectOf(situation: Situation): Effect {
  const { standing, signal, story } = situation;
  if (signal === 'kill') return effectOfKill(situation);
  if (standing === 'spiked') return 'nothing';
  if (!story) return opened(situation);
  if (standing === 'merged') return story.is === 'binned' ? 'nothing' : asked(signal);
  if (signal === 'withhold') return effectOfHoldingBack(situation, story);
  if (story.is === 'binned') return story.hands === 'wire' ? rewritten(situation, story) : 'nothing';
  return story.hands === 'wire' ? rewritten(situation, story) : asked(signal);
}

function opened({ decision: { destination }, hold }: Situation): Effect {
  if (destination === 'list') return 'list';
  return destination === 'publish' && hold === null ? 'open-live' : 'open-draft';
}

/** A story that nobody but the wire has touched. Readers get its new words by a rule that publishes, or not at all. */
function rewritten({ decision, hold, signal }: Situation, { is, isOwned }: StoryNow): Effect {
  const byItself = decision.destination === 'publish' && !isOwned && hold === null;
  if (byItself) return 'publish';
  return is === 'live' ? asked(signal) : 'revise';
}

function asked(signal: Situation['signal']): Effect {
  if (signal === 'withhold') return 'kill';
  return signal === 'correct' ? 'correction' : 'update';
}

function effectOfKill({ standing, decision, story }: Situation): Effect {
  if (!story || story.is === 'gone' || story.is === 'binned') return 'nothing';
  if (standing === 'merged' || mustBeConfirmed(decision, story)) return 'kill';
  return story.is === 'live' ? 'withdraw' : 'bin';
}

/** Held back: it leaves readers like a killed one, and waits on the desk. */
function effectOfHoldingBack({ decision }: Situation, story: StoryNow): Effect {
  if (story.is === 'binned') return story.hands === 'wire' ? 'revise' : 'nothing';
  if (story.is === 'live') return mustBeConfirmed(decision, story) ? 'kill' : 'withdraw';
  return story.hands === 'wire' ? 'revise' : 'kill';
}

/** Without a word in the rules the wire takes back what is its own; for an editor's work an editor is asked. */
function mustBeConfirmed({ kill }: Situation['decision'], { hands, is }: StoryNow): boolean {
  if (hands === 'wire') return kill === 'confirm' && is === 'live';
  return kill !== 'at-once';
}
