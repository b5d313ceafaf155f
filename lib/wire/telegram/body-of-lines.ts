import type { Block } from '../../news/body/blocks.ts';
import type { Body } from '../../news/body/body.ts';
import { type Inline, paragraphOf } from '../../news/body/inline.ts';
import { withinText } from './bounds.ts';

/** Lines as telegrams break them are about this long at least, when the words go on in the next. */
const WRAPPED = 48;
/** A line that no printer broke. */
const UNBROKEN = 120;
const BULLET = /^\s*(?:[-*•·–]|[\x95\uF0B7])\s+(?=\S)/;
const GAP = /\S(?: {3,}|\t+| *\|| {2,}(?=[\d$.+-]))/g;

/**
 * The body of a telegram: lines that were broken for a printer become paragraphs again, lists become lists, and what
 * was set in columns stays as it stands, as agate.
 */
export function bodyOfTelegram(lines: readonly string[]): Body {
  const filled = withinText(lines).filter((line) => !/^\s*_{3,}\s*=?$/.test(line));
  const clean = filled.map((line) =>
    line
      .toWellFormed()
      .replace(/[^\P{Cc}\t]/gu, '')
      .trimEnd(),
  );
  const unbroken = isUnbroken(clean);
  return { type: 'doc', content: runsOf(clean).flatMap((run) => blocksOf(run, unbroken)) };
}

/** Lines without a blank one between, and what they are. */
interface Run {
  lines: string[];
  is: 'columns' | 'head' | 'bullets' | 'words';
}

/** Runs of lines; tables and lists may have blank lines between their rows, and stay one. */
function runsOf(lines: string[]): Run[] {
  const runs: Run[] = [];
  let filled: string[] = [];
  for (const line of [...lines, '']) {
    if (line.trim()) filled.push(line);
    else if (filled.length) {
      addRun(runs, { lines: filled, is: kindOf(filled) });
      filled = [];
    }
  }
  return runs;
}

function addRun(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  const goesOn = last?.is === run.is || (last?.is === 'head' && run.is === 'columns');
  if (!last || !goesOn || run.is === 'words' || run.is === 'head') runs.push(run);
  else {
    if (run.is === 'columns') last.lines.push('');
    for (const line of run.lines) last.lines.push(line);
    last.is = run.is;
  }
}

function kindOf(lines: string[]): Run['is'] {
  if (inColumns(lines)) return 'columns';
  if (isHeadOfColumns(lines)) return 'head';
  return areBullets(lines) ? 'bullets' : 'words';
}

/** Whether no printer broke the lines of a text, so that each is a paragraph of its own. */
function isUnbroken(lines: string[]): boolean {
  const long = lines.filter((line) => line.length > UNBROKEN).length;
  return long >= 2 && long >= lines.filter((line) => line.trim()).length / 4;
}

function blocksOf({ lines, is }: Run, unbroken: boolean): Block[] {
  if (is === 'columns') return [agateOf(lines)];
  if (is === 'bullets' && lines.length >= 2) return [listOf(lines)];
  if (unbroken && lines.some((line) => line.length > WRAPPED)) return lines.map((line) => paragraphOf(line.trim()));
  return paragraphsIn(lines).map(paragraphOfLines);
}

/** Whether most lines of a run are set in columns, or it is a list of short lines with figures. */
function inColumns(run: string[]): boolean {
  const filled = run.filter((line) => line.trim());
  const columned = filled.filter((line) => {
    const gaps = line.trim().match(GAP)?.length ?? 0;
    return gaps >= 2 || (gaps === 1 && /\d/.test(line));
  });
  if (filled.length > 0 && columned.length >= 2 && columned.length / filled.length >= 0.5) return true;
  const numbered = filled.filter((line) => /^\s{0,3}\d{1,3}\s+\S.*\d/.test(line));
  if (numbered.length >= 3 && numbered.length / filled.length >= 0.5) return true;
  const figures = filled.filter((line) => line.length < WRAPPED && /\d/.test(line) && !/[.!?]$/.test(line));
  return filled.length >= 4 && figures.length / filled.length >= 0.7;
}

/** The lines as they stand, without the indent they all share. */
function agateOf(run: string[]): Block {
  const lines = run.map((line) => line.replaceAll('\t', '  '));
  const indents = lines.filter((line) => line.trim()).map((line) => line.search(/\S/));
  const indent = indents.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
  return { type: 'agate', content: [{ type: 'text', text: lines.map((line) => line.slice(indent)).join('\n') }] };
}

/** A line of column heads that stands apart from its table. */
function isHeadOfColumns(run: string[]): boolean {
  return run.length === 1 && (run[0]?.trim().match(GAP)?.length ?? 0) >= 2;
}

function areBullets(run: string[]): boolean {
  return run.every((line) => BULLET.test(line));
}

function listOf(run: string[]): Block {
  const items = run.map((line) => line.replace(BULLET, '').trim());
  return { type: 'bulletList', content: items.map((item) => ({ type: 'listItem', content: [paragraphOf(item)] })) };
}

/** Parts a run where a line is indented, or where the one before was never broken by a printer. */
function paragraphsIn(run: string[]): string[][] {
  const paragraphs: string[][] = [];
  const flush = run.every((line) => /^\s/.test(line));
  for (const [at, line] of run.entries()) {
    const before = run[at - 1] ?? '';
    const indented = /^(?: {2,}|\t)/.test(line) && !flush;
    if (at === 0 || indented || before.length > UNBROKEN || line.length > UNBROKEN) paragraphs.push([]);
    paragraphs.at(-1)?.push(line.trim());
  }
  return paragraphs;
}

/** Words that went on in the next line are joined; lines that ended early on purpose stay lines. */
function paragraphOfLines(lines: string[]): Block {
  const content: Inline[] = [];
  const onPurpose = lines.length > 1 && lines.slice(0, -1).every((line) => line.length < WRAPPED);
  for (const [at, line] of lines.entries()) {
    const last = content.at(-1);
    if (at > 0 && onPurpose) content.push({ type: 'hardBreak' });
    if (at > 0 && !onPurpose && last?.type === 'text') last.text += ` ${line}`;
    else content.push({ type: 'text', text: line });
  }
  return { type: 'paragraph', content };
}
