import type { Block } from '../../news/body/blocks.ts';
import { anyOpeningOf, type Opening, openingOf, withoutStart } from '../dateline.ts';
import type { Agency } from './agencies.ts';
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

/** Takes the dateline off the paragraph that begins with one: the first, or one below notes of the agency. */
export function withoutDateline(blocks: readonly Block[], given: string | null, agency: Agency) {
  for (const [at, block] of blocks.slice(0, HEAD).entries()) {
    const line = block.type === 'paragraph' ? (lineOfBlock(block) ?? '') : '';
    const opening = openingOf(line, given, agency) ?? (at === 0 ? anyOfPlace(line, given) : null);
    if (block.type !== 'paragraph' || !opening) continue;
    const content = withoutStart(block.content ?? [], opening.length);
    const rest = content.length ? [{ ...block, content }] : [];
    const dateline = given && !saysMore(opening.dateline, given) ? given : opening.dateline;
    return {
      dateline,
      reporters: opening.reporters,
      blocks: [...blocks.slice(0, at), ...rest, ...blocks.slice(at + 1)],
    };
  }
  return { dateline: given, reporters: null, blocks: [...blocks] };
}

function saysMore(dateline: string, given: string): boolean {
  const [long, short] = [letters(dateline), letters(given)];
  return long !== short && long.includes(short);
}

/** A dateline of whatever agency, unless it names another place than the one that is given: then it is part of the text. */
function anyOfPlace(line: string, given: string | null): Opening | null {
  const opening = anyOpeningOf(line);
  const place = letters(given?.split(/[,(]/)[0] ?? '');
  return opening && letters(opening.dateline).includes(place) ? opening : null;
}

/** "By Toby Davis" as a paragraph above a text that names nobody else. */
export function bylineInText(blocks: readonly Block[]): { byline: string; blocks: Block[] } | null {
  const at = blocks
    .slice(0, HEAD)
    .findIndex((block) => block.type === 'paragraph' && isByline(lineOfBlock(block) ?? ''));
  const line = lineOfBlock(blocks[at])?.trim();
  return line ? { byline: line, blocks: blocks.filter((_, index) => index !== at) } : null;
}

/** Word by word: one expression for all of it tries every way to part a line of capitals. */
function isByline(line: string): boolean {
  const words =
    line.length <= 120 && /^\s*(?:By|BY)\s/.test(line) ? line.trim().replaceAll(',', ', ').split(/\s+/).slice(1) : [];
  const capitals = words.join('').match(/\p{Lu}/gu)?.length ?? 0;
  return (
    capitals >= 2 &&
    words.length <= 12 &&
    words.every((word, at) => /^\p{Lu}[\p{L}.'’-]*,?$/u.test(word) || (at > 0 && /^(?:and|&)$/.test(word)))
  );
}
