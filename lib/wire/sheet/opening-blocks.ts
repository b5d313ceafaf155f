import type { Block } from '../../news/body/blocks.ts';
import type { Inline } from '../../news/body/inline.ts';
import type { Agency } from './agencies.ts';
import { openingOf } from './dateline.ts';
import { letters } from './words.ts';

/** How many blocks at its beginning may repeat what stands in fields. */
const HEAD = 8;

/** The words of a paragraph or heading; null for any other block. */
export function lineOfBlock(block: Block | undefined): string | null {
  if (block?.type !== 'paragraph' && block?.type !== 'heading') return null;
  return (block.content ?? []).map((inline) => (inline.type === 'text' ? inline.text : ' ')).join('');
}

/** The blocks of a text without those at its beginning that only repeat what stands in its fields. */
export function withoutRepeats(blocks: readonly Block[], fields: readonly (string | null | undefined)[]): Block[] {
  const said = new Set(fields.map((field) => letters(field ?? '')).filter(Boolean));
  return blocks.filter((block, at) => {
    const line = at < HEAD ? lineOfBlock(block) : null;
    return line === null || !said.has(letters(line));
  });
}

/** Takes the dateline off the first paragraph, where it begins with one. */
export function withoutDateline(blocks: readonly Block[], given: string | null, agency: Agency) {
  const at = blocks.findIndex((block) => block.type === 'paragraph' && lineOfBlock(block)?.trim());
  const first = blocks[at];
  const opening = openingOf(lineOfBlock(first) ?? '', given, agency);
  if (first?.type !== 'paragraph' || !opening) return { dateline: given, blocks: [...blocks] };
  const content = withoutStart(first.content ?? [], opening.length);
  const rest = content.length ? [{ ...first, content }] : [];
  return { dateline: given ?? opening.dateline, blocks: [...blocks.slice(0, at), ...rest, ...blocks.slice(at + 1)] };
}

/** Inline content without its first `length` characters; a line break counts as one. */
function withoutStart(content: readonly Inline[], length: number): Inline[] {
  let left = length;
  return content.flatMap((inline): Inline[] => {
    const size = inline.type === 'text' ? inline.text.length : 1;
    const taken = Math.min(left, size);
    left -= taken;
    if (inline.type !== 'text') return taken ? [] : [inline];
    const text = inline.text.slice(taken);
    return text ? [{ ...inline, text: taken ? text.trimStart() || text : text }] : [];
  });
}

/** "By Toby Davis" as the first paragraph of a text that names nobody else. */
export function bylineInText(blocks: readonly Block[]): { byline: string; blocks: Block[] } | null {
  const at = blocks.findIndex((block) => lineOfBlock(block)?.trim());
  const line = at === -1 || blocks[at]?.type !== 'paragraph' ? null : (lineOfBlock(blocks[at])?.trim() ?? null);
  if (!line || line.length > 120 || !/^by (?:\p{Lu}[\p{L}.'’-]*,?(?: and| &)?\s*){2,10}$/iu.test(line)) return null;
  if (!/^By\s+\p{Lu}/iu.test(line) || /[.!?]$/.test(line)) return null;
  return { byline: line, blocks: blocks.filter((_, index) => index !== at) };
}
