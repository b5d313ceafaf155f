import { UNSPACED } from '../../search/index-text.ts';
import type { Block } from '../blocks.ts';
import { paragraphOf } from '../inline.ts';
import { tidyLine, withoutUnseen } from './tidy.ts';

const BULLET = /^\s*(?:[•·▪◦‣●○■*–-])\s+(?=\S)/;
const NUMBER = /^\s*\(?\d{1,3}[.)、]\s+(?=\S)/;
/** An indent begins a paragraph: two spaces or more, a tab, or the full-width space of Chinese. */
const INDENT = /^(?: {2,}|\t|\u3000)/;
/** Columns: words or figures set apart by three spaces or more, or by a tab. */
const COLUMNS = /\S(?: {3,}|\t+)\S/;

/** Lines that were broken to a measure are about as long as it, and no longer than a screen of old. */
const MEASURE = { least: 45, most: 100 };

/**
 * Blocks of plain text as it comes from a wire or a mail: lines that were broken to a measure are joined again, an indent
 * begins a paragraph, lines with bullets or numbers are a list, lines in columns stay as they stand.
 */
export function blocksOfText(text: string): Block[] {
  const lines = withoutUnseen(text.replace(/\r\n?|\u2028|\u2029|\f/g, '\n'))
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map((line) => line.trimEnd());
  const broken = isBroken(lines);
  return chunksOf(lines).flatMap((chunk) => blocksOfChunk(chunk, broken));
}

/** Lines between blank ones. */
function chunksOf(lines: readonly string[]): string[][] {
  const chunks: string[][] = [[]];
  for (const line of lines) {
    if (line) chunks.at(-1)?.push(line);
    else if (chunks.at(-1)?.length) chunks.push([]);
  }
  return chunks.filter(({ length }) => length > 0);
}

function blocksOfChunk(lines: readonly string[], broken: boolean): Block[] {
  if (lines.length > 1 && lines.filter((line) => COLUMNS.test(line)).length > lines.length / 2) {
    return [{ type: 'agate', content: [{ type: 'text', text: lines.join('\n').replaceAll('\t', '    ') }] }];
  }
  for (const [mark, type] of [[BULLET, 'bulletList'] as const, [NUMBER, 'orderedList'] as const]) {
    const items = itemsIn(lines, mark);
    if (items) {
      const content = items.map((item) => ({ type: 'listItem' as const, content: [paragraphOf(item)] }));
      return [{ type, content }];
    }
  }
  return paragraphsIn(lines, broken).filter(Boolean).map(paragraphOf);
}

/** The items of a chunk that is a list as a whole; a line without a mark goes on with the item above. */
function itemsIn(lines: readonly string[], mark: RegExp): string[] | null {
  const items: string[][] = [];
  for (const line of lines) {
    if (mark.test(line)) items.push([line.replace(mark, '')]);
    else if (items.length > 0 && INDENT.test(line)) items.at(-1)?.push(line);
    else return null;
  }
  return items.length > 1 ? items.map(joined) : null;
}

function paragraphsIn(lines: readonly string[], broken: boolean): string[] {
  const indented = lines.some((line, at) => at > 0 && INDENT.test(line)) && lines.some((line) => !INDENT.test(line));
  if (!broken && !indented) return lines.map(tidyLine);
  const paragraphs: string[][] = [];
  for (const line of lines) {
    if (paragraphs.length === 0 || (indented && INDENT.test(line))) paragraphs.push([line]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.map(joined);
}

/** Whether lines were broken to a measure: none is longer, and those that another follows come near it. */
function isBroken(lines: readonly string[]): boolean {
  const followed = lines.filter((line, at) => line && lines[at + 1] && !COLUMNS.test(line));
  const widths = followed.map(width);
  const widest = widths.reduce((most, one) => Math.max(most, one), 0);
  if (followed.length < 2 || widest < MEASURE.least || widest > MEASURE.most) return false;
  if (lines.some((line) => width(line) > MEASURE.most)) return false;
  return widths.filter((one) => one >= widest * 0.7).length >= widths.length * 0.6;
}

/** A character of Chinese is as wide as two of English. */
function width(line: string): number {
  return line.length + (line.match(UNSPACED)?.reduce((sum, run) => sum + run.length, 0) ?? 0);
}

/** Lines as one: with a space between, but none after a hyphen inside a word and none in Chinese. */
function joined(lines: readonly string[]): string {
  const text = lines.map(tidyLine).reduce((before, line) => before + (closes(before, line) ? '' : ' ') + line);
  return tidyLine(text);
}

const FULL_WIDTH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u;

function closes(before: string, line: string): boolean {
  return /\p{L}-$/u.test(before) || (FULL_WIDTH.test(before.slice(-1)) && FULL_WIDTH.test(line.slice(0, 1)));
}
