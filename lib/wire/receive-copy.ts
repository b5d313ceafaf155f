import { basename } from 'node:path';
import { write } from '../../db/database.ts';
import { setAside } from '../../db/queries/newsroom/wire.ts';
import type { Original } from '../../db/queries/newsroom/wire-originals.ts';
import { type ArrivedItem, type CopyFiling, fileCopy } from './file-copy.ts';
import { foreseeCopy } from './foresee-copy.ts';
import type { Orders } from './orders.ts';
import { countSentences, type FileReport, remark, tellStory } from './report.ts';
import type { Reading, WireItem } from './wire-item.ts';

/** Files what one file of an agency was read as, in one act, and counts it in the report. */
export async function receiveCopy(
  readings: readonly Reading[],
  original: Original,
  report: FileReport,
  orders: Orders,
): Promise<void> {
  const items: { item: WireItem; line: number }[] = [];
  const refused: { line: number; reason: string }[] = [];
  for (const [at, reading] of readings.entries()) {
    const line = 'line' in reading && reading.line ? reading.line : at + 1;
    if ('refused' in reading) refused.push({ line, reason: reading.refused });
    else if ('setAside' in reading) {
      report.outcomes.setAside += 1;
      remark(report, { line, outcome: 'set aside', reason: reading.setAside });
    } else items.push({ item: placed(reading.item, orders), line });
  }
  const arrived = items.map(({ item }): ArrivedItem => ({ item, original }));
  const about = { sourceId: null, format: original.format, to: orders.to };
  count(items, orders.dryRun ? await foreseeCopy(arrived) : await fileCopy(arrived, about), report);
  report.outcomes.quarantined += refused.length;
  for (const one of refused) remark(report, { outcome: 'quarantined', ...one });
  if (!orders.dryRun && refused.length > 0) {
    const text = Buffer.from(original.bytes).toString('utf8');
    const rows = refused.map((one) => ({ ...one, file: basename(report.file), text }));
    await write(({ db }) => setAside(db, rows));
  }
}

function placed(item: WireItem, { section }: Orders): WireItem {
  return section === null ? item : { ...item, section: { path: section } };
}

function count(items: readonly { item: WireItem; line: number }[], filings: CopyFiling[], report: FileReport): void {
  for (const [at, { item, line }] of items.entries()) {
    const filing = filings[at];
    if (!filing) throw new Error('An item was not filed.');
    report.outcomes[filing.outcome] += 1;
    if (filing.outcome === 'held') remark(report, { line, outcome: 'held', reason: filing.reason ?? 'it waits' });
    countSentences(report.notes, item.notes);
    countSentences(report.losses, item.facts.losses);
    tellStory(report, filing.storyId);
  }
}
