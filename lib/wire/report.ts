import { printable } from '../platform/printable.ts';
import type { Filing } from './file-items.ts';

/** What became of one file: every line of it is counted in exactly one of the outcomes. */
export interface FileReport {
  file: string;
  format: string | null;
  /** Why the file could not be read to its end, or null. What was filed before stays filed. */
  error: string | null;
  lines: number;
  outcomes: Record<Filing['outcome'] | 'quarantined' | 'blank', number>;
  /** Lines that were not filed, and those that wait for an editor; the first 10,000. Every one is in the database. */
  remarks: { line: number; outcome: 'quarantined' | 'held'; reason: string }[];
  /** What was made up or mended: how often each note was made. */
  notes: Record<string, number>;
  withoutSection: number;
  sectionsMade: string[];
  /** The stories of a file that holds a single one. */
  storyIds: number[];
  seconds: number;
}

const MOST_REMARKS = 10_000;

/** Adds a remark, as long as there is room for it. */
export function remark(report: FileReport, added: FileReport['remarks'][number]): void {
  if (report.remarks.length < MOST_REMARKS) report.remarks.push(added);
}

/** An empty report on a file. */
export function newReport(file: string): FileReport {
  return {
    file,
    format: null,
    error: null,
    lines: 0,
    outcomes: { taken: 0, changed: 0, repeated: 0, held: 0, quarantined: 0, blank: 0 },
    remarks: [],
    notes: {},
    withoutSection: 0,
    sectionsMade: [],
    storyIds: [],
    seconds: 0,
  };
}

const MOST_PRINTED = 20;
const count = new Intl.NumberFormat('en');

/** The report as text for a terminal. */
export function printedReport(report: FileReport, dryRun: boolean): string {
  const rate = report.seconds > 0 ? ` (${count.format(Math.round(report.lines / report.seconds))} a second)` : '';
  const lines = [
    `${report.file}: ${report.format ?? 'not read'}, ${count.format(report.lines)} lines in ${report.seconds.toFixed(1)} s${rate}${dryRun ? ', nothing written' : ''}`,
    ...Object.entries(report.outcomes)
      .filter(([outcome, number]) => number > 0 || outcome === 'taken')
      .map(([outcome, number]) => `  ${outcome.padEnd(12)}${count.format(number).padStart(10)}`),
    ...report.remarks
      .slice(0, MOST_PRINTED)
      .map(({ line, outcome, reason }) => `    line ${line} ${outcome}: ${reason}`),
  ];
  const more = report.outcomes.quarantined + report.outcomes.held - MOST_PRINTED;
  if (more > 0) lines.push(`    and ${count.format(more)} more: --json lists the first ${count.format(MOST_REMARKS)}`);
  for (const [note, number] of Object.entries(report.notes)) lines.push(`  ${count.format(number)} x ${note}`);
  if (report.withoutSection)
    lines.push(`  ${count.format(report.withoutSection)} without a section: they are at /unsorted/`);
  if (report.sectionsMade.length)
    lines.push(`  new sections: ${report.sectionsMade.map((path) => `/${path}/`).join(' ')}`);
  if (report.error) lines.push(`  ${report.error}`);
  return printable(lines.join('\n'));
}
