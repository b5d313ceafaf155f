import { withinText } from '../../telegram/bounds.ts';

const FIXED_SPACE = '\x10';
const COLUMN_ENDS = '\x1e';
const FIRST_COLUMN_ENDS = '\x1f';
/** What a printer's line holds: shorter paragraphs below each other are a list. */
const SHORT = 70;

/** The lines of an ANPA text by what they are. */
export interface AnpaParts {
  /** "BC-US--Ethanol-Losing Grassland, 1st Ld-Writethru", without the count of words. */
  slug: string | null;
  headline: string | null;
  standfirst: string | null;
  byline: string | null;
  /** "Eds: ...", "AP Photo ...": words to editors. */
  editorialNotes: string[];
  text: string[];
}

/**
 * Parts the lines: fields begin with a circumflex and end with "<" or "=", paragraphs with a tab, rows of a table with
 * a backspace.
 */
export function partsOf(lines: string[]): AnpaParts {
  const parts: AnpaParts = { slug: null, headline: null, standfirst: null, byline: null, editorialNotes: [], text: [] };
  let heading = true;
  for (const [at, line] of withoutRoute(withinText(lines)).entries()) {
    heading &&= isField(parts, line);
    if (heading) takeField(parts, fieldOf(line));
    else parts.text.push(...textLines(line, lines[at - 1] ?? ''));
  }
  return { ...parts, text: inTables(parts.text) };
}

/** "^*9006< ^AP-Top..." -> "^AP-Top...": the number of a route says nothing to readers. */
function withoutRoute(lines: readonly string[]): string[] {
  return lines.map((line) => line.replace(/^\^?\*\d+<\s*/, ''));
}

/** Above the first paragraph, every line that a circumflex begins or a mark ends is a field; the first always is. */
function isField(parts: AnpaParts, line: string): boolean {
  if (parts.slug === null || !line.trim()) return true;
  return /^\^|[<+]\s*$/.test(line) || (/=\s*$/.test(line) && !/^[\t\b]/.test(line));
}

function fieldOf(line: string): string {
  return quoted(line.replace(/^[\^\p{Cc} ]+|(?<![<=+\s])[<=+\s]+$/gu, '').replace(/\p{Cc}+/gu, ' '));
}

function takeField(parts: AnpaParts, field: string): void {
  if (!field) return;
  if (parts.slug === null) parts.slug = field.replace(/,\s*\d+$/, '');
  else if (/^\(?(?:Eds|AP (?:Photo|Video|Graphic)|EDITOR'S NOTE|Editors?|Internet)\b/i.test(field))
    parts.editorialNotes.push(field);
  else if (/^by\s+\p{Lu}/iu.test(field)) parts.byline = field;
  else if (
    /^(?:The )?Associated Press(?: (?:[A-Z][a-z]+ )?Writers?)?$|^Kyodo$|^AP (?:[A-Z][a-z]+ )?Writers?$/.test(field)
  )
    parts.editorialNotes.push(field);
  else if (parts.headline === null) parts.headline = field;
  else if (parts.standfirst === null && field.length > 60) parts.standfirst = field;
  else parts.text.push(field, '');
}

/** A long paragraph stands for itself, short ones below each other are a list; rows of a table stay for now. */
function textLines(line: string, before: string): string[] {
  if (line.startsWith('\b')) return [line];
  const words = quoted(line.replace(/[<=]\s*$/, '').replace(/^\^/, ''));
  if (line.startsWith('^') || /=\s*$/.test(line)) return ['', words, ''];
  const parted = line.startsWith('\t') && Math.max(line.length, before.length) >= SHORT;
  return parted ? ['', words] : [words];
}

/** The typewriter's quotation marks and dashes as print has them. */
function quoted(text: string): string {
  return text.replaceAll('``', '“').replaceAll("''", '”').replace(/ _ /g, ' — ');
}

/** Rows of a table, marked cell by cell, as lines whose columns stand below each other. */
function inTables(lines: string[]): string[] {
  const rows = lines.map((line) => (line.startsWith('\b') ? cellsOf(line) : null));
  const widths: number[] = [];
  for (const row of rows) {
    for (const [at, cell] of (row ?? []).entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length);
  }
  return rows.flatMap((row, at) => {
    if (!row) return [rows[at - 1] ? `\n${lines[at] ?? ''}` : (lines[at] ?? '')].flatMap((line) => line.split('\n'));
    const set = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    return [...(at > 0 && !rows[at - 1] ? [''] : []), set.join('   ').trimEnd()];
  });
}

function cellsOf(line: string): string[] {
  const [first = '', ...others] = line
    .slice(1)
    .replaceAll(`${FIXED_SPACE} `, ' ')
    .replaceAll(FIXED_SPACE, ' ')
    .replaceAll(FIRST_COLUMN_ENDS, COLUMN_ENDS)
    .split(COLUMN_ENDS);
  return [first.replace(/^\^/, ''), ...others.filter((cell) => cell.trim())].map((cell) =>
    cell.trim().replace(/^_$/, '—'),
  );
}
