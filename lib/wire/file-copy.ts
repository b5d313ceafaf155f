import { type Act, write } from '../../db/database.ts';
import { filedItems } from '../../db/queries/newsroom/wire.ts';
import {
  type CopyRow,
  findCopy,
  insertCopy,
  insertVersion,
  isVersionKnown,
  updateCopy,
} from '../../db/queries/newsroom/wire-copy.ts';
import {
  keepOriginal,
  type Original,
  type PackedOriginal,
  packOriginal,
} from '../../db/queries/newsroom/wire-originals.ts';
import { putRelations } from '../../db/queries/newsroom/wire-relations.ts';
import { indexCopy } from '../../db/queries/newsroom/wire-search.ts';
import { type KeptItem, keptItemSchema } from '../news/wire-kept.ts';
import type { RuleDoes } from '../news/wire-rules.ts';
import { now } from '../platform/now.ts';
import { type Becomes, becomesOf } from './copy/becomes.ts';
import { type CarriedOut, carryOut } from './copy/carry-out.ts';
import { decide, type FilingDesk, filingDesk } from './copy/filing-desk.ts';
import { isNamelessKill, isWaitingKill, meantByKill, pointAt, waitingKills } from './copy/nameless-kills.ts';
import { filePackages } from './copy/packages.ts';
import { itemsForStories, takePicturesOf } from './copy/pictures-of-copy.ts';
import { isReplaced, takeTheirPlace } from './copy/replace.ts';
import { tieOthers } from './copy/ties.ts';
import type { PictureSources } from './take-pictures.ts';
import { isNewer, markOf, type VersionMark } from './version-order.ts';
import type { WireItem, WirePackage } from './wire-item.ts';

/** An item of an agency with the file or message it came in; null where that is not kept. */
export interface ArrivedItem {
  item: WireItem;
  original: Original | null;
}

/** Where items came from, and what is done with those that no rule fits. */
export interface AboutCopy {
  /** Null for the command line. */
  sourceId: number | null;
  format: string;
  /** Null leaves it to the kind of source: what comes by itself goes into the list, what somebody files is a draft. */
  to: RuleDoes['destination'] | null;
  /** Where pictures of what becomes a story are to be had; those that came in the items themselves are always taken. */
  pictures?: Partial<PictureSources>;
  /** Packages that list items, beside those that items bring along. */
  packages?: readonly WirePackage[];
}

/** What filing an item came to. `held`: it waits for an editor, as a draft or as a proposal, with the reason. */
export interface CopyFiling {
  outcome: 'taken' | 'changed' | 'repeated' | 'held';
  copyId: number;
  /** Null while it is in the list of the wire only. */
  storyId: number | null;
  reason?: string;
  /** Where it is then; left out where nothing changed. */
  becomes?: Becomes;
}

/**
 * Files items of agencies as one act, in the order given. Sender, identity and version decide what each one is: new, an
 * update, a correction, a kill, or nothing that was not there. Every version and every original is kept. The newest
 * version decides what the paper has, in whatever order they come (docs/decisions/0022).
 */
export async function fileCopy(items: readonly ArrivedItem[], about: AboutCopy): Promise<CopyFiling[]> {
  await takePictures(items, about);
  const originals = new Map<Original, PackedOriginal>();
  for (const { original } of items)
    if (original && !originals.has(original)) originals.set(original, await packOriginal(original));
  return write(async (act) => {
    const kept = new Map<Original, number>();
    for (const [original, packed] of originals) kept.set(original, await keepOriginal(act.db, packed));
    return fileCopyIn(
      act,
      items.map(({ item, original }) => ({ item, originalId: original ? (kept.get(original) ?? null) : null })),
      about,
    );
  });
}

/** The same inside an act, for items whose pictures were taken and whose originals are kept. */
export async function fileCopyIn(
  act: Act,
  items: readonly { item: WireItem; originalId: number | null }[],
  about: AboutCopy,
): Promise<CopyFiling[]> {
  const desk = await filingDesk(act);
  await filePackages(desk, [...(about.packages ?? []), ...items.flatMap(({ item }) => item.packages ?? [])]);
  const filings: CopyFiling[] = [];
  for (const { item, originalId } of items) {
    const filing = await fileOne(desk, item, { ...about, originalId });
    filings.push(filing.outcome === 'repeated' ? filing : { ...filing, becomes: await becomesOf(act.db, filing) });
  }
  return filings;
}

async function takePictures(arrived: readonly ArrivedItem[], about: AboutCopy): Promise<void> {
  const items = arrived.map(({ item }) => item).filter(({ facts }) => facts.pictures.length > 0);
  if (items.length === 0) return;
  const forStories = await itemsForStories(items, otherwiseOf(about));
  await takePicturesOf(forStories, about.pictures ?? {});
  const brought = items.filter((item) => !forStories.includes(item));
  await takePicturesOf(
    brought.filter(({ facts }) => facts.pictures.some(({ bytes }) => bytes !== null)),
    {},
  );
}

/** What is done with items that no rule fits. */
function otherwiseOf({ to, sourceId }: AboutCopy): RuleDoes['destination'] {
  return to ?? (sourceId === null ? 'draft' : 'list');
}

type About = AboutCopy & { originalId: number | null };

async function fileOne(desk: FilingDesk, item: WireItem, about: About): Promise<CopyFiling> {
  const { db } = desk.act;
  const mark = markOf(item);
  const there = await findCopy(db, item.provider, item.guid);
  if (there && (await isVersionKnown(db, there.id, mark.digest)))
    return { outcome: 'repeated', copyId: there.id, storyId: there.storyId };
  const copy = there ?? (await insertCopy(db, { ...newestOf(item, mark), ...(await firstSight(desk, item, about)) }));
  // What comes back from the schema is what a later reading of this version gives.
  const kept: KeptItem = keptItemSchema.parse(item);
  await insertVersion(db, { copyId: copy.id, ...mark, item: kept, originalId: about.originalId });
  if (there && !isNewer(mark, there))
    return { outcome: 'repeated', copyId: copy.id, storyId: copy.storyId, reason: 'a later version is there' };
  if (there) await updateCopy(db, copy.id, { ...newestOf(item, mark), format: about.format, changedAt: now() });
  indexCopy(db, copy.id, kept);
  // The story is in the paper from an archive: what is sent for the first time now is that.
  if (!there && copy.storyId !== null) return { outcome: 'taken', copyId: copy.id, storyId: copy.storyId };
  await putRelations(db, copy, kept.facts.related);
  if (!there && (await isReplaced(desk, copy, kept)))
    return { outcome: 'repeated', copyId: copy.id, storyId: null, reason: 'a later item replaces it' };
  const placed = await takeTheirPlace(desk, copy, kept);
  const version = { mark, about, isFirst: !there };
  if ((!there || isWaitingKill(there)) && isNamelessKill(placed, kept)) return fileKill(desk, placed, kept, version);
  const carried = await settle(desk, placed, kept, version);
  if (carried.storyId !== null && carried.storyId !== there?.storyId) await tieOthers(desk, kept);
  if (!there)
    for (const { kill, item: words } of await waitingKills(desk, copy)) {
      const again = { mark: { ...mark, digest: kill.digest }, about, isFirst: false };
      await fileKill(desk, kill, words, again);
    }
  return { copyId: copy.id, ...carried };
}

/** One that takes back another by words alone: an editor confirms which, or looks for it. */
async function fileKill(
  desk: FilingDesk,
  kill: CopyRow,
  item: KeptItem,
  version: Parameters<typeof settle>[3],
): Promise<CopyFiling> {
  const meant = await meantByKill(desk, kill, item);
  if ('notice' in meant) return { outcome: 'held', copyId: kill.id, storyId: null, reason: meant.notice };
  const carried = await settle(desk, await pointAt(desk, kill, meant.story), item, version);
  const reason = 'its words say which story is meant, and an editor confirms that';
  return { copyId: kill.id, ...carried, ...(carried.outcome === 'held' ? { reason } : {}) };
}

async function settle(
  desk: FilingDesk,
  copy: CopyRow,
  item: KeptItem,
  { mark, about, isFirst }: { mark: VersionMark; about: About; isFirst: boolean },
): Promise<CarriedOut> {
  const decision = decide(desk, item, otherwiseOf(about));
  return carryOut(desk, { copy, item, digest: mark.digest, decision, undated: about.sourceId !== null, isFirst });
}

/** What the list shows of an item: what its newest version says. */
function newestOf({ content, facts }: WireItem, { digest }: VersionMark) {
  const { version, versionAt, signal, urgency, slugline, embargoedUntil } = facts;
  const { headline, language } = content;
  return { version, versionAt, digest, signal, urgency, slugline, embargoedUntil, headline, language };
}

async function firstSight({ act: { db } }: FilingDesk, item: WireItem, { sourceId, format }: About) {
  const { provider, guid } = item;
  const filed = (await filedItems(db, provider, [guid])).get(guid);
  const standing = filed ? ('taken' as const) : ('waiting' as const);
  return { provider, guid, sourceId, format, standing, storyId: filed?.storyId ?? null };
}
