import type { Block } from '../../../news/body/blocks.ts';
import { type Body, bodyOfParagraphs } from '../../../news/body/body.ts';
import { paragraphOf } from '../../../news/body/inline.ts';

const BULLET = /^\s*[*•]\s+(?=\S)/;
const NUMBER = /^\s*(\d{1,2})[.)]\s+(?=\S)/;

/**
 * A body of plain lines in which archives that flattened their markup left lists behind: two or more lines in a row
 * that begin with a bullet, or with 1, 2, 3..., are one list. Everything else stays a paragraph.
 */
export function bodyOfLines(lines: readonly string[]): Body {
  const kept = lines.filter((line) => line.trim());
  const content: Block[] = [];
  let at = 0;
  while (at < kept.length) {
    const bullets = runFrom(kept, at, (line) => BULLET.test(line));
    const numbers = runFrom(kept, at, (line, i) => Number(NUMBER.exec(line)?.[1]) === i + 1);
    const [type, mark, length] =
      bullets >= numbers ? (['bulletList', BULLET, bullets] as const) : (['orderedList', NUMBER, numbers] as const);
    if (length >= 2) {
      const items = kept.slice(at, at + length).map((line) => line.replace(mark, '').trim());
      content.push({ type, content: items.map((item) => ({ type: 'listItem', content: [paragraphOf(item)] })) });
      at += length;
    } else {
      content.push(...bodyOfParagraphs(kept.slice(at, at + 1)).content);
      at += 1;
    }
  }
  return { type: 'doc', content };
}

/** How many lines in a row, from `from` on, belong to a list. */
function runFrom(lines: readonly string[], from: number, belongs: (line: string, i: number) => boolean): number {
  let length = 0;
  while (from + length < lines.length && belongs(lines[from + length] ?? '', length)) length += 1;
  return length;
}
