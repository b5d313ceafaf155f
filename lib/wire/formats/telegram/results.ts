import { bodyOfAgate } from '../../../news/body/body.ts';
import { withinText } from '../../telegram/bounds.ts';
import { readTelegramText } from '../../telegram/read-text.ts';
import { readingOfTelegram } from '../../telegram/reading-of-telegram.ts';
import type { Reading } from '../../wire-item.ts';
import { nameOfText } from './name-of-text.ts';

const SEPARATOR = '\x1f';

/** Results of races: columns between bars, or a first line whose fields a control character parts. */
export function looksLikeResults(lines: string[]): boolean {
  const barred = lines.slice(0, 12).filter((line) => (line.match(/\|/g)?.length ?? 0) >= 2);
  return (lines[0] ?? '').includes(SEPARATOR) || barred.length >= 4;
}

/** Reads results. What is set for a typesetting machine ("#me15:#fu6557") is no text for readers. */
export function readResults(lines: string[]): Reading {
  const fields = (lines[0] ?? '').split(SEPARATOR).map((field) => field.replace(/\p{Cc}/gu, '').trim());
  if (lines.some((line) => /^#[a-z]{2}\d+:?#/.test(line))) {
    return {
      setAside: 'It is set in the codes of a typesetting machine, no story.',
      provider: 'aap',
      guid: nameOfText(lines),
    };
  }
  const isBarred = fields.length === 1;
  const [place = '', race = ''] = fields;
  const text = readTelegramText(isBarred ? [] : lines.slice(1));
  const columns = isBarred ? bodyOfAgate(inColumns(withinText(lines.slice(1)))) : null;
  return readingOfTelegram({
    text: columns ? { ...text, body: columns } : text,
    sentBy: ['AAP'],
    guid: nameOfText(lines),
    headline: isBarred ? place : [place, race, fields.slice(4).join(', ')].filter(Boolean).join(' '),
    facts: { subjects: [{ scheme: 'category', code: 'results', name: 'Results' }] },
    notes: ['It says no time: filed without a date.'],
  });
}

/** Cells between bars, below each other. */
function inColumns(lines: readonly string[]): string[] {
  const rows = lines.map((line) => line.split('|').map((cell) => cell.trim()));
  const widths: number[] = [];
  for (const row of rows) {
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, row.length > 1 ? cell.length : 0);
  }
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
