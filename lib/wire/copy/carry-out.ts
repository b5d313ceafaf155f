import { type CopyRow, updateCopy } from '../../../db/queries/newsroom/wire-copy.ts';
import { overtakeProposals, putProposal } from '../../../db/queries/newsroom/wire-proposals.ts';
import { WIRE } from '../../news/wire.ts';
import type { Decision } from '../../news/wire-decision.ts';
import { type KeptItem, wireAuthor } from '../../news/wire-kept.ts';
import { now } from '../../platform/now.ts';
import { providerNamed } from '../providers.ts';
import { binWords, openStory, publishWords, reviseDraft, type WireWords, withdrawWords } from './change-story.ts';
import { datedLater, datedNow } from './dating.ts';
import { type Effect, effectOf } from './effect-of.ts';
import { type FilingDesk, prepareWords } from './filing-desk.ts';
import { gateErrors } from './gate-errors.ts';
import { embargoOf, releaseOf, whyHeld } from './holds.ts';
import { holdFromReaders } from './release.ts';
import { type FoundStory, storyOfCopy } from './story-now.ts';
import { tellCorrection } from './tell-correction.ts';

/** The newest version of an item, and what the rules say of it. */
export interface Newest {
  copy: CopyRow;
  item: KeptItem;
  digest: string;
  decision: Decision;
  /** Whether the paper dates it itself: what comes by itself is of the day on which it is published, not of that on which it was sent. */
  undated: boolean;
  isFirst: boolean;
}

/** What came of it. */
export interface CarriedOut {
  outcome: 'taken' | 'changed' | 'held';
  storyId: number | null;
  reason?: string;
}

/** Does what the newest version of an item asks for: to its story, or to an editor. Part of the caller's act. */
export async function carryOut(desk: FilingDesk, newest: Newest): Promise<CarriedOut> {
  const { db } = desk.act;
  const { copy, item, decision } = newest;
  await overtakeProposals(db, copy.id);
  const story = await storyOfCopy(db, item, copy.storyId);
  const hold = whyHeld(item);
  const effect = effectOf({
    ...{ standing: copy.standing, signal: item.facts.signal, decision, hold },
    story: story?.now ?? null,
  });
  // One that left readers before may be about to come back.
  if (effect === 'nothing' && story && item.facts.signal === 'kill') await holdFromReaders(desk.act, story.row, newest);
  if (effect === 'nothing' || effect === 'list') return settle(desk, newest, effect);
  if (effect === 'open-draft' || effect === 'open-live') return open(desk, newest, effect, hold);
  if (!story) throw new Error(`An item of the wire has no story to ${effect}.`);
  switch (effect) {
    case 'revise':
    case 'publish':
      return rewrite(desk, newest, story, { effect, hold });
    case 'withdraw':
    case 'bin':
      return takeAway(desk, newest, story, effect);
    default:
      return propose(desk, newest, story.row, effect);
  }
}

/** No story changes: the item waits in the list, stays where it was, or is struck out of it. */
async function settle(
  { act: { db } }: FilingDesk,
  { copy, item, isFirst }: Newest,
  effect: Effect,
): Promise<CarriedOut> {
  const isKill = item.facts.signal === 'kill';
  const standing = isKill ? 'killed' : effect === 'list' ? 'waiting' : copy.standing;
  if (standing !== copy.standing) await updateCopy(db, copy.id, { standing });
  return { outcome: isFirst ? 'taken' : 'changed', storyId: copy.storyId };
}

async function open(
  desk: FilingDesk,
  newest: Newest,
  effect: 'open-draft' | 'open-live',
  hold: string | null,
): Promise<CarriedOut> {
  const { act } = desk;
  const words = await wordsFor(desk, newest, hold, null);
  const id = await desk.give(newest.undated ? now() : (newest.item.content.publishedAt ?? now()));
  const release = releaseBy(newest);
  const errors = effect === 'open-live' || release !== null ? await gateErrors(act.db, id, words.content) : null;
  const state = effect === 'open-live' && errors === null ? 'live' : 'draft';
  const publishAt = errors === null ? release : null;
  const dating = { undated: newest.undated || publishAt !== null, firstAt: null };
  const content = (state === 'live' ? datedNow : datedLater)(words.content, dating);
  await openStory(act, id, { ...words, content, publishAt }, { state, ownerId: null });
  await takenAs(desk, newest, id);
  const reason = errors ?? (newest.decision.destination === 'publish' ? waitsFor(hold, publishAt) : null);
  return reason ? { outcome: 'held', storyId: id, reason } : { outcome: 'taken', storyId: id };
}

async function rewrite(
  desk: FilingDesk,
  newest: Newest,
  { row, last, now: { is, isOwned }, firstAt }: FoundStory,
  { effect, hold }: { effect: 'revise' | 'publish'; hold: string | null },
): Promise<CarriedOut> {
  const { act } = desk;
  const words = await wordsFor(desk, newest, hold, row.ownerId === null ? null : row.sectionId);
  const release = isOwned ? null : releaseBy(newest);
  const errors = effect === 'publish' || release !== null ? await gateErrors(act.db, row.id, words.content) : null;
  if (errors !== null && is === 'live') return propose(desk, newest, row, askedFor(newest.item), errors);
  await takenAs(desk, newest, row.id);
  if (effect === 'revise' || errors !== null) {
    const publishAt = errors === null ? release : null;
    const content = datedLater(words.content, { undated: newest.undated || publishAt !== null, firstAt });
    await reviseDraft(act, row, last, { ...words, content, publishAt });
    return errors === null
      ? { outcome: 'changed', storyId: row.id }
      : { outcome: 'held', storyId: row.id, reason: errors };
  }
  const content = datedNow(words.content, { undated: newest.undated, firstAt });
  const { before } = await publishWords(act, row, last, { ...words, content });
  if (before && is === 'live') await tellCorrection(desk.act, newest.item, row.id, { before, after: content });
  return { outcome: 'changed', storyId: row.id };
}

async function takeAway(
  desk: FilingDesk,
  newest: Newest,
  story: FoundStory,
  effect: 'withdraw' | 'bin',
): Promise<CarriedOut> {
  const { act } = desk;
  const { item, copy } = newest;
  const { row } = story;
  const isKill = item.facts.signal === 'kill';
  const agency = providerNamed(item.provider).name;
  const reason = isKill ? `${agency} has taken this story back.` : `${agency} holds this story back for now.`;
  if (effect === 'bin') await binWords(act, row, wireAuthor(item), reason);
  else await withdrawWords(act, row, wireAuthor(item), reason);
  await updateCopy(act.db, copy.id, { standing: isKill ? 'killed' : 'taken' });
  // What is only held back may come again: its words wait on the desk.
  const after = isKill || story.now.hands === 'editor' ? null : await storyOfCopy(act.db, item, row.id);
  if (after) {
    const words = await wordsFor(desk, newest, whyHeld(item), row.sectionId);
    const content = datedLater(words.content, { undated: newest.undated, firstAt: after.firstAt });
    await reviseDraft(act, after.row, after.last, { ...words, content });
  }
  return { outcome: 'changed', storyId: row.id, reason };
}

async function propose(
  { act }: FilingDesk,
  newest: Newest,
  story: FoundStory['row'],
  kind: 'update' | 'correction' | 'kill',
  why = 'an editor has had its story in hand',
): Promise<CarriedOut> {
  const { db } = act;
  const { copy, digest } = newest;
  const storyId = story.id;
  await holdFromReaders(act, story, newest);
  await putProposal(db, { storyId, copyId: copy.id, digest, kind });
  if (copy.standing === 'killed') await updateCopy(db, copy.id, { standing: 'taken' });
  return { outcome: 'held', storyId, reason: why };
}

function askedFor({ facts: { signal } }: KeptItem): 'update' | 'correction' {
  return signal === 'correct' ? 'correction' : 'update';
}

async function wordsFor(
  desk: FilingDesk,
  { item, decision }: Newest,
  hold: string | null,
  sectionId: number | null,
): Promise<WireWords> {
  const words = await prepareWords(desk, item, decision, hold);
  return {
    ...words,
    author: wireAuthor(item),
    embargoedUntil: embargoOf(item),
    publishAt: null,
    ...(sectionId === null ? {} : { sectionId }),
  };
}

/** When readers get the words of an item by a rule, though not yet (UTC ms); null for not. */
function releaseBy({ item, decision }: Newest): number | null {
  return decision.destination === 'publish' ? releaseOf(item) : null;
}

function waitsFor(hold: string | null, publishAt: number | null): string | null {
  return hold !== null && publishAt !== null ? `${hold}, and published then` : hold;
}

async function takenAs({ act: { db } }: FilingDesk, { copy, decision }: Newest, storyId: number): Promise<void> {
  if (copy.storyId === storyId && copy.standing === 'taken') return;
  const decided = copy.decidedBy === null ? { decidedBy: decision.rule ?? WIRE, decidedAt: now() } : {};
  await updateCopy(db, copy.id, { standing: 'taken', storyId, ...decided });
}
