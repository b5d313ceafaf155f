import { write } from '../../../db/database.ts';
import { setAside } from '../../../db/queries/newsroom/wire.ts';
import type { Original } from '../../../db/queries/newsroom/wire-originals.ts';
import { fileCopy } from '../file-copy.ts';
import { fileItems } from '../file-items.ts';
import type { Reading, WireItem } from '../wire-item.ts';
import type { ArrivedOutcome, ArrivedReport } from './receive.ts';

const LONGEST_KEPT = 100_000;

/**
 * Files what a file was read as: copy of an agency into the list of the wire, or wherever a rule says; stories of a
 * paper as they are. What could not be read goes into the quarantine.
 */
export async function fileArrived(
  readings: readonly Reading[],
  original: Original,
  { sourceId, as }: { sourceId: number; as: 'copy' | 'stories' },
): Promise<ArrivedReport> {
  const items = readings.flatMap((reading) => ('item' in reading ? [reading.item] : []));
  const filings = await (as === 'copy' ? copyOutcomes(items, original, sourceId) : storyOutcomes(items));
  const filed = new Map(items.map((item, at) => [item, filings[at]]));
  const outcomes = readings.map((reading): ArrivedOutcome => {
    if ('item' in reading) return { ...blank(reading.item), ...(filed.get(reading.item) ?? { outcome: 'repeated' }) };
    if ('setAside' in reading)
      return { ...blank(), outcome: 'set aside', guid: reading.guid ?? null, reason: reading.setAside };
    return { ...blank(), outcome: 'refused', line: reading.line ?? null, reason: reading.refused };
  });
  await quarantine(outcomes, original, sourceId);
  return { format: original.format, items: outcomes };
}

type Came = Pick<ArrivedOutcome, 'outcome' | 'storyId' | 'reason'>;

async function copyOutcomes(items: readonly WireItem[], original: Original, sourceId: number): Promise<Came[]> {
  if (items.length === 0) return [];
  const arrived = items.map((item) => ({ item, original }));
  const filings = await fileCopy(arrived, { sourceId, format: original.format, to: null });
  return filings.map(({ outcome, storyId, reason }) => ({ outcome, storyId, reason: reason ?? null }));
}

async function storyOutcomes(items: readonly WireItem[]): Promise<Came[]> {
  const { filings } = await fileItems(items, []);
  return filings.map(({ outcome, storyId, reason }) => ({ outcome, storyId, reason: reason ?? null }));
}

async function quarantine(
  outcomes: readonly ArrivedOutcome[],
  { name, bytes, format }: Original,
  sourceId: number,
): Promise<void> {
  const refused = outcomes.filter(({ outcome }) => outcome === 'refused');
  if (refused.length === 0) return;
  const text = Buffer.from(bytes).toString('utf8').slice(0, LONGEST_KEPT).toWellFormed();
  const rows = refused.map(({ line, reason }, at) => ({
    file: name,
    line: line ?? at + 1,
    reason: reason ?? '',
    text,
  }));
  await write(({ db }) => setAside(db, rows));
}

function blank(item?: WireItem) {
  return {
    guid: item?.guid ?? null,
    headline: item?.content.headline ?? null,
    storyId: null,
    line: null,
    reason: null,
  };
}
