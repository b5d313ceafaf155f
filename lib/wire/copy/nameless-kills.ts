import {
  type CopyRow,
  copySince,
  findVersion,
  updateCopy,
  waitingKillsSince,
} from '../../../db/queries/newsroom/wire-copy.ts';
import { putProposal } from '../../../db/queries/newsroom/wire-proposals.ts';
import type { KeptItem } from '../../news/wire-kept.ts';
import { now } from '../../platform/now.ts';
import { meantBy, namedByKill } from '../telegram/named-by-kill.ts';
import type { FilingDesk } from './filing-desk.ts';

/** Formats whose items have no id that a later one could name. */
const NAMELESS = ['iptc-7901', 'anpa', 'telegram'];
/** For how long an item can be meant (ms), and how many are looked through: numbers begin anew every month. */
const WITHIN = 7 * 86_400_000;
const MOST = 1000;

/** Which item a kill that names none by its id means. */
export type Meant =
  /** One that became a story: to be confirmed by an editor. */
  | { story: number }
  /** None or several, or one that stands in the list only: an editor looks for it. */
  | { notice: string };

/** Whether what a sender takes or holds back is told by words alone, in an item of its own. */
export function isNamelessKill({ format, storyId }: CopyRow, { facts: { signal } }: KeptItem): boolean {
  return storyId === null && NAMELESS.includes(format) && isTakingBack(signal);
}

/** Finds the item that a kill means by what it says: numbers, slug, headline, keyword. */
export async function meantByKill({ act: { db } }: FilingDesk, kill: CopyRow, item: KeptItem): Promise<Meant> {
  const recent = await copySince(db, kill.provider, now() - WITHIN, MOST);
  const earlier = recent.filter((one) => one.id !== kill.id && !isTakingBack(one.signal) && !isAfter(one, kill));
  const [one, ...more] = meantBy(namedByKill(item), kill.provider, earlier);
  const does = item.facts.signal === 'kill' ? 'takes an item back' : 'holds an item back';
  if (!one) return { notice: `its sender ${does} that is not here, or says unclearly which; an editor has to look` };
  if (more.length > 0)
    return { notice: `its sender ${does} and ${more.length + 1} could be meant; an editor has to look` };
  if (one.storyId !== null) return { story: one.storyId };
  return { notice: `its sender ${does} that is in the list only: “${one.headline}”; an editor has to look` };
}

/** The kills in the list that may mean an item which has come after them, with their words. */
export async function waitingKills({ act: { db } }: FilingDesk, { provider, format }: CopyRow) {
  if (!NAMELESS.includes(format)) return [];
  const kills: { kill: CopyRow; item: KeptItem }[] = [];
  for (const kill of await waitingKillsSince(db, provider, now() - WITHIN)) {
    const version = NAMELESS.includes(kill.format) ? await findVersion(db, kill.id, kill.digest) : null;
    if (version) kills.push({ kill, item: version.item });
  }
  return kills;
}

/** Whether an item is a kill of which nobody knows yet what it means. */
export function isWaitingKill({ standing, storyId, signal }: CopyRow): boolean {
  return standing === 'waiting' && storyId === null && isTakingBack(signal);
}

/** Lets a kill be about a story: as with what was merged into one, an editor is asked. */
export async function pointAt({ act: { db } }: FilingDesk, kill: CopyRow, storyId: number): Promise<CopyRow> {
  const change = { storyId, standing: 'merged' as const, decidedBy: 'the words of its sender', decidedAt: now() };
  await updateCopy(db, kill.id, change);
  return { ...kill, ...change };
}

/** Proposes the kills that wait in the list to the story that the item they mean has become. Part of the caller's act. */
export async function proposeKills(desk: FilingDesk, copy: CopyRow, storyId: number): Promise<void> {
  for (const { kill, item } of await waitingKills(desk, copy)) {
    const meant = await meantByKill(desk, kill, item);
    if (!('story' in meant) || meant.story !== storyId) continue;
    const { id, digest } = await pointAt(desk, kill, storyId);
    await putProposal(desk.act.db, { storyId, copyId: id, digest, kind: 'kill' });
  }
}

function isTakingBack(signal: CopyRow['signal']): boolean {
  return signal === 'kill' || signal === 'withhold';
}

/** Nobody takes back what they are yet to send. */
function isAfter(one: Pick<CopyRow, 'versionAt'>, kill: CopyRow): boolean {
  return one.versionAt !== null && kill.versionAt !== null && one.versionAt > kill.versionAt;
}
