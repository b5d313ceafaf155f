import { escaped } from '../xml/html-of.ts';

/** Lines of a table have gaps between their columns. */
const COLUMNS = /\S(?: {2,}|\t+)\S/;

/**
 * Text that was laid out by hand (paragraphs by indents or blank lines, tables by spaces) as HTML. Null where the ends
 * of its lines mean nothing, as they stand wherever a program broke them.
 */
export function typedHtml(text: string): string | null {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd());
  const rest = lines.slice(1).filter(Boolean);
  if (rest.length < 3 || rest.every((line) => /^\s/.test(line))) return null;
  return chunksOf(lines).map(chunkHtml).join('');
}

/** Plain text, whether laid out by hand or not; some senders put HTML where they say plain text. */
export function plainHtml(text: string): string {
  if (/<(?:p|br|div)\b[^<>]*>/i.test(text)) return text;
  return (
    wideSetHtml(text) ??
    typedHtml(text) ??
    text
      .split(/\n\s*\n/)
      .map((paragraph) => paragraphHtml([paragraph]))
      .join('')
  );
}

/** Chinese and Japanese set the beginning of a paragraph in by one or two letters' width. Null where most lines are not. */
function wideSetHtml(text: string): string | null {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim());
  const begun = lines.filter((line) => line.startsWith('\u3000')).length;
  if (begun < 2 || begun * 2 < lines.length) return null;
  const paragraphs: string[] = [];
  for (const line of lines) {
    if (line.startsWith('\u3000') || !paragraphs.length) paragraphs.push(line.trim());
    else paragraphs[paragraphs.length - 1] += line.trim();
  }
  return paragraphs.map((words) => `<p>${escaped(words)}</p>`).join('');
}

/** Lines between blank lines. */
function chunksOf(lines: readonly string[]): string[][] {
  const chunks: string[][] = [[]];
  for (const line of lines) {
    if (line.trim()) chunks.at(-1)?.push(line);
    else chunks.push([]);
  }
  return chunks.filter((chunk) => chunk.length > 0);
}

function chunkHtml(lines: string[]): string {
  const tabular = lines.map((line) => COLUMNS.test(line.trim()) && !/[.!?] {2}\p{Lu}/u.test(line));
  const count = tabular.filter(Boolean).length;
  if (count < 3 || count < lines.length / 2) return paragraphsHtml(lines);
  const first = tabular.indexOf(true);
  const start = isTitle(lines[first - 1]) ? first - 1 : first;
  const end = tabular.lastIndexOf(true) + 1;
  return `${paragraphsHtml(lines.slice(0, start))}<pre>${escaped(lines.slice(start, end).join('\n'))}</pre>${paragraphsHtml(lines.slice(end))}`;
}

/** The line above a table is its title, when it is short and no sentence. */
function isTitle(line: string | undefined): boolean {
  const words = line?.trim() ?? '';
  return words !== '' && words.length < 40 && !/[.!?]$/.test(words);
}

/** A line that is set in begins a paragraph. */
function paragraphsHtml(lines: readonly string[]): string {
  const paragraphs: string[][] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last && !/^\s{2}/.test(line)) last.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map(paragraphHtml).join('');
}

function paragraphHtml(lines: readonly string[]): string {
  const words = lines.join(' ').replace(/\s+/g, ' ').trim();
  return words ? `<p>${escaped(words)}</p>` : '';
}
