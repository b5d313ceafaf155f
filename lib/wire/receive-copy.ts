import { basename } from 'node:path';
import { write } from '../../db/database.ts';
import { setAside } from '../../db/queries/newsroom/wire.ts';
import { keepOriginal, type Original, packOriginal } from '../../db/queries/newsroom/wire-originals.ts';
import { fetchPicture } from './fetch-picture.ts';
import { type ArrivedItem, type CopyFiling, fileCopy } from './file-copy.ts';
import { foreseeCopy } from './foresee-copy.ts';
import { keepLonePictures } from './lone-pictures/keep-lone-pictures.ts';
import type { Orders } from './orders.ts';
import { countSentences, type FileReport, remark, tellItem, tellStory } from './report.ts';
import { agencyOf, NOBODY } from './sheet/agencies.ts';
import type { Reading, WireItem, WirePackage } from './wire-item.ts';

type SetAside = Extract<Reading, { setAside: string }>;

const LONGEST_TEXT = 100_000;

/** Files what one file of an agency was read as, in one act, and counts it in the report. */
export async function receiveCopy(
  readings: readonly Reading[],
  original: Original,
  report: FileReport,
  orders: Orders,
): Promise<void> {
  const items: { item: WireItem; line: number }[] = [];
  const refused: { line: number; reason: string }[] = [];
  const packages: WirePackage[] = [];
  for (const [at, reading] of readings.entries()) {
    const line = 'line' in reading && reading.line ? reading.line : at + 1;
    if ('refused' in reading) refused.push({ line, reason: reading.refused });
    else if ('setAside' in reading) {
      countSetAside(line, reading, report);
      if (reading.lists) packages.push(senderOf(reading.lists, orders));
    } else items.push({ item: placed(reading.item, orders), line });
  }
  const arrived = items.map(({ item }): ArrivedItem => ({ item, original }));
  // What comes by itself has its pictures elsewhere, if anywhere.
  const pictures = orders.sourceId === null ? (orders.archive?.pictures ?? {}) : { fetch: fetchPicture };
  const about = { sourceId: orders.sourceId, format: original.format, to: orders.to, pictures, packages };
  countItems(
    items,
    orders.dryRun ? await foreseeCopy(arrived, about, orders.rehearsal) : await fileCopy(arrived, about),
    report,
  );
  countRefused(refused, report);
  if (orders.dryRun) return;
  await keepLonePictures(readings, original, orders);
  if (refused.length > 0) await keepRefused(refused, original, report, orders);
}

function placed(item: WireItem, orders: Orders): WireItem {
  const { section } = orders;
  const { provider } = senderOf(item, orders);
  const { content } = item;
  // A credit that names nobody names whom it is filed under.
  const credit =
    content.source === NOBODY.name && provider !== NOBODY.key ? (agencyOf(provider)?.name ?? provider) : content.source;
  return {
    ...item,
    provider,
    content: { ...content, source: credit },
    ...(item.packages ? { packages: item.packages.map((one) => senderOf(one, orders)) } : {}),
    ...(section === null ? {} : { section: { path: section } }),
  };
}

/** The same under whom it is filed. */
function senderOf<Sent extends { provider: string }>(sent: Sent, { provider, unnamed }: Orders): Sent {
  const sender = provider ?? (sent.provider === NOBODY.key ? unnamed : null);
  return sender === null ? sent : { ...sent, provider: sender };
}

const NOT_FILED = { guid: null, headline: null, storyId: null };

function countSetAside(line: number, { setAside, guid }: SetAside, report: FileReport): void {
  report.outcomes.setAside += 1;
  remark(report, { line, outcome: 'set aside', reason: setAside });
  tellItem(report, { line, outcome: 'set aside', ...NOT_FILED, guid: guid ?? null, reason: setAside });
}

function countItems(
  items: readonly { item: WireItem; line: number }[],
  filings: CopyFiling[],
  report: FileReport,
): void {
  for (const [at, { item, line }] of items.entries()) {
    const filing = filings[at];
    if (!filing) throw new Error('An item was not filed.');
    const { outcome, storyId, reason = null, becomes } = filing;
    report.outcomes[outcome] += 1;
    if (becomes) report.becomes[becomes] = (report.becomes[becomes] ?? 0) + 1;
    if (outcome === 'held') remark(report, { line, outcome, reason: reason ?? 'it waits for an editor' });
    countSentences(report.notes, item.notes);
    countSentences(report.losses, item.facts.losses);
    tellStory(report, storyId);
    tellItem(report, {
      line,
      outcome,
      guid: item.guid,
      headline: item.content.headline,
      storyId,
      reason,
      ...(becomes ? { becomes } : {}),
    });
  }
}

function countRefused(refused: readonly { line: number; reason: string }[], report: FileReport): void {
  report.outcomes.quarantined += refused.length;
  for (const one of refused) {
    remark(report, { outcome: 'quarantined', ...one });
    tellItem(report, { outcome: 'refused', ...NOT_FILED, ...one });
  }
}

/** Each refused item, with the file it stood in. */
async function keepRefused(
  refused: readonly { line: number; reason: string }[],
  original: Original,
  { file, format }: FileReport,
  { sourceId }: Orders,
): Promise<void> {
  const text = Buffer.from(original.bytes).toString('utf8').toWellFormed().slice(0, LONGEST_TEXT);
  const packed = await packOriginal(original);
  await write(async ({ db }) => {
    const originalId = await keepOriginal(db, packed);
    const rows = refused.map((one) => ({ ...one, file: basename(file), text, format, originalId, sourceId }));
    await setAside(db, rows);
  });
}
