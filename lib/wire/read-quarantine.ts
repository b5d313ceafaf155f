import { read } from '../../db/database.ts';
import { findQuarantined, quarantined } from '../../db/queries/newsroom/wire-quarantine.ts';
import { Problem } from '../platform/problem.ts';
import { type OriginalText, originalNumbered } from './read-original.ts';

const PAGE = 50;

/** Something that could not be read, as a line of a list. Instants are UTC ms. */
export interface QuarantinedLine {
  id: number;
  file: string;
  line: number;
  format: string | null;
  reason: string;
  receivedAt: number;
}

/** What waits in quarantine, newest first, below a number; and the number below which there is more. */
export async function readQuarantine(below: number | null): Promise<{ lines: QuarantinedLine[]; next: number | null }> {
  const rows = await read((db) => quarantined(db, below, PAGE + 1));
  const lines = rows.slice(0, PAGE).map(({ id, file, line, format, reason, receivedAt }) => ({
    ...{ id, file, line, format, reason, receivedAt },
  }));
  return { lines, next: rows.length > PAGE ? (lines.at(-1)?.id ?? null) : null };
}

/** What is quarantined, as text to be looked at. Throws a Problem when there is nothing of this number. */
export async function readQuarantined(id: number): Promise<OriginalText> {
  const row = await read((db) => findQuarantined(db, id));
  if (!row) throw new Problem('There is nothing of this number in quarantine.');
  const whole = row.originalId === null ? null : await originalNumbered(row.originalId);
  if (whole) return whole;
  const { file, format, text, receivedAt } = row;
  const size = Buffer.byteLength(text);
  return { name: file, format: format ?? 'unknown', size, encoding: 'utf-8', text, isCut: false, receivedAt };
}
