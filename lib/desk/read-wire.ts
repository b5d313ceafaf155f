import { type Reader, read } from '../../db/database.ts';
import { copyNumbered, findVersion, type VersionRow, versionsOf } from '../../db/queries/newsroom/wire-copy.ts';
import {
  countAbove,
  wireCounts,
  wireLines,
  wireLinesOf,
  wireProviders,
  wireSourceNames,
} from '../../db/queries/newsroom/wire-list.ts';
import { countQuarantined } from '../../db/queries/newsroom/wire-quarantine.ts';
import type { Actor } from '../access/permissions.ts';
import { type Difference, diffStories } from '../news/diff.ts';
import type { KeptItem } from '../news/wire-kept.ts';
import type { WireCount, WireFilter, WireLine, WireMark } from '../news/wire-view.ts';
import { now } from '../platform/now.ts';
import { Problem } from '../platform/problem.ts';
import { countProposedAfter, type ProposalsPage, proposalsIn } from './read-proposals.ts';

const PAGE = 60;
const DAY = 86_400_000;
const MOST_FRESH = 100;

/** A page of the list of the wire, and where the next one begins. */
export interface WirePage {
  lines: WireLine[];
  next: WireMark | null;
}

/** The items that are looked for, what changed last first. */
export async function readWireLines(filter: WireFilter, after: WireMark | null): Promise<WirePage> {
  return read((db) => pageOf(db, filter, after));
}

async function pageOf(db: Reader, filter: WireFilter, after: WireMark | null): Promise<WirePage> {
  const lines = await wireLines(db, filter, { after, most: PAGE + 1 });
  const shown = lines.slice(0, PAGE);
  const last = shown.at(-1);
  return { lines: shown, next: lines.length > PAGE && last ? { at: last.changedAt, id: last.id } : null };
}

/** Everything that the screen of the wire begins with. */
export interface WireScreenRead extends WirePage {
  counts: WireCount[];
  providers: string[];
  sources: { id: number; name: string }[];
  proposals: ProposalsPage;
  quarantined: number;
}

/** The list and what stands around it. */
export async function readWire(actor: Actor, filter: WireFilter): Promise<WireScreenRead> {
  return read(async (db) => ({
    ...(await pageOf(db, filter, null)),
    counts: await wireCounts(db, now() - DAY),
    providers: await wireProviders(db),
    sources: await wireSourceNames(db),
    proposals: await proposalsIn(db, actor, 0),
    quarantined: await countQuarantined(db),
  }));
}

/** What changed while somebody looked at a list. */
export interface WireNews {
  /** How many items are new above the first that is shown; counting stops at a hundred. */
  fresh: number;
  /** The shown items as they are now. */
  lines: WireLine[];
  counts: WireCount[];
  /** How many proposals wait that came after those that are shown. */
  proposals: number;
}

/** Looks after a list that is shown: cheap, because every open screen asks it every few seconds. */
export async function readWireNews(
  actor: Actor,
  filter: WireFilter,
  { top, shown, proposedAt }: { top: WireMark | null; shown: readonly number[]; proposedAt: number },
): Promise<WireNews> {
  return read(async (db) => ({
    fresh: await countAbove(db, filter, top ?? { at: 0, id: 0 }, MOST_FRESH),
    lines: await wireLinesOf(db, shown),
    counts: await wireCounts(db, now() - DAY),
    proposals: await countProposedAfter(db, actor, proposedAt),
  }));
}

/** An item of the wire with all that is known of it. */
export interface WireItemShown {
  line: WireLine;
  guid: string;
  format: string;
  item: KeptItem;
  versions: VersionRow[];
  digest: string;
}

/** An item in one of its versions; the newest where none is named. Throws a Problem when there is no such item. */
export async function readWireItem(id: number, digest: string | null): Promise<WireItemShown> {
  return read(async (db) => {
    const copy = await copyNumbered(db, id);
    const [line] = await wireLinesOf(db, [id]);
    const version = copy && (await findVersion(db, id, digest ?? copy.digest));
    if (!copy || !line || !version) throw new Problem('There is no such item of the wire.');
    const { guid, format } = copy;
    return { line, guid, format, item: version.item, digest: version.digest, versions: await versionsOf(db, id) };
  });
}

/** What one version of an item says that another does not. Throws a Problem when one of them is not there. */
export async function compareVersions(id: number, from: string, to: string): Promise<Difference[]> {
  return read(async (db) => {
    const [before, after] = [await findVersion(db, id, from), await findVersion(db, id, to)];
    if (!before || !after) throw new Problem('There is no such version of this item.');
    return diffStories(before.item.content, after.item.content);
  });
}
