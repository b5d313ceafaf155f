import type { Inline, Mark, Paragraph } from '../inline.ts';

/** Words without what no text may carry or nobody sees: commands, soft hyphens, marks of width zero but the joiners. */
export function withoutUnseen(text: string): string {
  return text.toWellFormed().replace(/[^\P{Cc}\n\t]|[\u00ad\u200b\u2060\ufeff\ufffe\uffff]/gu, '');
}

/** A line of plain text, its spaces in order. */
export function tidyLine(text: string): string {
  return withoutUnseen(text)
    .replace(/[ \t\n\u00a0]+/g, ' ')
    .trim();
}

/** A text with its marks, or the end of a line inside a paragraph. */
export type Piece = { text: string; marks: readonly Mark[] } | 'break';

/**
 * Paragraphs of what stood between two block elements: spaces become one space, none stands at an edge, two line ends
 * part paragraphs, and a paragraph without a word is left out.
 */
export function paragraphsOfPieces(pieces: readonly Piece[]): Paragraph[] {
  const paragraphs: Piece[][] = [[]];
  let breaks = 0;
  for (const piece of pieces) {
    if (piece === 'break') breaks += 1;
    else if (breaks === 0 || tidyLine(piece.text)) {
      if (breaks > 1) paragraphs.push([]);
      if (breaks === 1) paragraphs.at(-1)?.push('break');
      breaks = 0;
      paragraphs.at(-1)?.push(piece);
    }
  }
  return paragraphs.map(inlineOf).flatMap((content) => (content.length > 0 ? [{ type: 'paragraph', content }] : []));
}

function inlineOf(pieces: readonly Piece[]): Inline[] {
  const content: Inline[] = [];
  let spaced = true;
  for (const piece of pieces) {
    if (piece === 'break') {
      trimEnd(content);
      if (content.length > 0) content.push({ type: 'hardBreak' });
      spaced = true;
      continue;
    }
    const collapsed = withoutUnseen(piece.text).replace(/[ \t\n\u00a0]+/g, ' ');
    const text: string = spaced ? collapsed.replace(/^[\s\u3000]+/, '') : collapsed;
    if (!text) continue;
    spaced = text.endsWith(' ');
    content.push(piece.marks.length > 0 ? { type: 'text', text, marks: [...piece.marks] } : { type: 'text', text });
  }
  trimEnd(content);
  return content;
}

/** Takes spaces and line ends from the end of a line. */
function trimEnd(content: Inline[]): void {
  while (content.length > 0) {
    const last = content.pop();
    const text = last?.type === 'text' ? last.text.trimEnd() : '';
    if (last?.type === 'text' && text) {
      content.push({ ...last, text });
      return;
    }
  }
}
