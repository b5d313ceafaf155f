import { printable } from '../platform/printable.ts';
import type { Becomes } from './copy/becomes.ts';
import type { Filing } from './file-items.ts';
import type { AddressConflict } from './keep-addresses.ts';

/** What became of a file as a whole. */
export type FileOutcome = 'taken' | 'repeated' | 'set aside' | 'refused';

/** What became of one file: every line or item of it is counted in exactly one of the outcomes. */
export interface FileReport {
  file: string;
  format: string | null;
  outcome: FileOutcome;
  /** Why it was refused or set aside, or null. */
  reason: string | null;
  /** Why the file could not be read to its end, or null. What was filed before stays filed. */
  error: string | null;
  lines: number;
  outcomes: Record<Filing['outcome'] | 'setAside' | 'quarantined' | 'blank', number>;
  /** Where items of agencies are that were new or changed anything: how many, by where. */
  becomes: Partial<Record<Becomes, number>>;
  /** What was not filed, and what waits for an editor; the first 10,000. Everything refused is in the database. */
  remarks: { line: number; outcome: RemarkedOutcome; reason: string }[];
  /** What became of each item; the first thousand, and what was refused behind them. */
  items: ItemReport[];
  /** What was made up or mended: how often each note was made. */
  notes: Record<string, number>;
  /** What could not be kept: how often each loss is. */
  losses: Record<string, number>;
  /** Addresses at which its items stood: how many lead here now, and those that lead elsewhere; the first thousand. */
  addresses: { kept: number; conflicts: AddressConflict[] };
  withoutSection: number;
  sectionsMade: string[];
  /** The stories that items of the file became, the first hundred. */
  storyIds: number[];
  seconds: number;
}

/** What became of one item. */
export interface ItemReport {
  /** The line it began at, or its number in the file. */
  line: number;
  outcome: 'taken' | 'changed' | 'repeated' | 'held' | 'set aside' | 'refused';
  guid: string | null;
  headline: string | null;
  storyId: number | null;
  reason: string | null;
  /** Where an item of an agency is then. */
  becomes?: Becomes;
}

type RemarkedOutcome = 'quarantined' | 'held' | 'set aside';

const MOST_REMARKS = 10_000;
const MOST_ITEMS = 1000;
const MOST_STORIES = 100;
const MOST_CONFLICTS = 1000;
const MOST_SENTENCES = 1000;

/** Adds a remark, as long as there is room for it. */
export function remark(report: FileReport, added: FileReport['remarks'][number]): void {
  if (report.remarks.length < MOST_REMARKS) report.remarks.push(added);
}

/** Tells of an item, as long as there is room for it; of one that is refused there is room for longer. */
export function tellItem(report: FileReport, item: ItemReport): void {
  if (report.items.length < (item.outcome === 'refused' ? MOST_REMARKS : MOST_ITEMS)) report.items.push(item);
}

/** Adds a story, as long as there is room for it. */
export function tellStory({ storyIds }: FileReport, id: number | null): void {
  if (id && storyIds.length < MOST_STORIES && !storyIds.includes(id)) storyIds.push(id);
}

/** Adds what became of addresses, as long as there is room. */
export function tellAddresses(
  { addresses }: FileReport,
  kept: { addresses: number; conflicts: readonly AddressConflict[] },
): void {
  addresses.kept += kept.addresses;
  addresses.conflicts.push(...kept.conflicts.slice(0, MOST_CONFLICTS - addresses.conflicts.length));
}

/** Counts sentences, each once for every time it is said. */
export function countSentences(counts: Record<string, number>, sentences: readonly string[]): void {
  for (const sentence of sentences) {
    const known = Object.hasOwn(counts, sentence);
    if (known || Object.keys(counts).length < MOST_SENTENCES) counts[sentence] = (counts[sentence] ?? 0) + 1;
  }
}

/** An empty report on a file. */
export function newReport(file: string): FileReport {
  return {
    file,
    format: null,
    outcome: 'refused',
    reason: null,
    error: null,
    lines: 0,
    outcomes: { taken: 0, changed: 0, repeated: 0, held: 0, setAside: 0, quarantined: 0, blank: 0 },
    becomes: {},
    remarks: [],
    items: [],
    notes: {},
    losses: {},
    addresses: { kept: 0, conflicts: [] },
    withoutSection: 0,
    sectionsMade: [],
    storyIds: [],
    seconds: 0,
  };
}

/** Says of a report that is complete what became of the file as a whole. */
export function conclude(report: FileReport): void {
  const { taken, changed, held, repeated, setAside } = report.outcomes;
  report.outcome = outcomeOf();
  if (report.outcome === 'refused' || report.outcome === 'set aside')
    report.reason ??= report.error ?? report.remarks[0]?.reason ?? 'there is nothing in it';

  function outcomeOf(): FileOutcome {
    if (report.error !== null) return 'refused';
    if (taken + changed + held > 0) return 'taken';
    if (repeated > 0) return 'repeated';
    return setAside > 0 ? 'set aside' : 'refused';
  }
}

const MOST_PRINTED = 20;
const MOST_CONFLICTS_PRINTED = 5;
const count = new Intl.NumberFormat('en');

const PLACES: Record<Becomes, string> = {
  listed: 'in the list of the wire only',
  draft: 'in draft',
  scheduled: 'scheduled for the end of their embargo',
  live: 'live',
  proposed: 'proposed to an editor',
  withdrawn: 'withdrawn',
  trashed: 'in the trash',
};

/** The report as text for a terminal. */
export function printedReport(report: FileReport, dryRun: boolean): string {
  const rate = report.seconds > 0 ? ` (${count.format(Math.round(report.lines / report.seconds))} a second)` : '';
  const of = `${report.format ?? 'not read'}, ${count.format(report.lines)} lines in ${report.seconds.toFixed(1)} s${rate}`;
  return printable(
    [
      `${report.file}: ${of}${dryRun ? ', nothing written' : ''}`,
      ...outcomeLines(report),
      ...remarkLines(report),
      ...sentenceLines(report),
    ].join('\n'),
  );
}

function outcomeLines({ outcomes, becomes, error, outcome, reason }: FileReport): string[] {
  const counted = Object.entries(outcomes).filter(([name, number]) => number > 0 || (name === 'taken' && !error));
  const lines = counted.map(
    ([name, number]) => `  ${name.replace('setAside', 'set aside').padEnd(12)}${count.format(number).padStart(10)}`,
  );
  const places = Object.entries(becomes).map(([name, number]) => `${count.format(number)} ${PLACES[name as Becomes]}`);
  if (places.length > 0) lines.push(`  of these: ${places.join(', ')}`);
  return reason === null ? lines : [...lines, `  ${outcome}: ${reason}`];
}

function remarkLines({ remarks, outcomes }: FileReport): string[] {
  const printed = remarks
    .slice(0, MOST_PRINTED)
    .map(({ line, outcome, reason }) => `    line ${line} ${outcome}: ${reason}`);
  const more = outcomes.quarantined + outcomes.held + outcomes.setAside - MOST_PRINTED;
  if (more > 0)
    printed.push(`    and ${count.format(more)} more: --json lists the first ${count.format(MOST_REMARKS)}`);
  return printed;
}

function sentenceLines({ notes, losses, addresses, withoutSection, sectionsMade }: FileReport): string[] {
  const counts = [...Object.entries(notes), ...Object.entries(losses)];
  const lines = counts.slice(0, MOST_PRINTED).map(([note, number]) => `  ${count.format(number)} x ${note}`);
  if (counts.length > MOST_PRINTED)
    lines.push(`  and ${count.format(counts.length - MOST_PRINTED)} other notes: --json`);
  if (addresses.kept) lines.push(`  ${count.format(addresses.kept)} old addresses lead to their stories now`);
  for (const { address, reason } of addresses.conflicts.slice(0, MOST_CONFLICTS_PRINTED))
    lines.push(`  ${address} does not: ${reason}`);
  if (addresses.conflicts.length > MOST_CONFLICTS_PRINTED)
    lines.push(`  and ${count.format(addresses.conflicts.length - MOST_CONFLICTS_PRINTED)} other addresses: --json`);
  if (withoutSection) lines.push(`  ${count.format(withoutSection)} without a section: they are at /unsorted/`);
  if (sectionsMade.length) lines.push(`  new sections: ${sectionsMade.map((path) => `/${path}/`).join(' ')}`);
  return lines;
}
