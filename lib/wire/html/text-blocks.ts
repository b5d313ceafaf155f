import type { Block, BlockOf, Flow, ListItem } from '../../news/body/blocks.ts';
import type { Inline, Paragraph } from '../../news/body/inline.ts';
import { paragraphsOf } from '../../news/body/paragraphs-of.ts';
import { type PastedElement, textOf, within } from '../../news/body/paste/elements.ts';
import { tidyLine, withoutUnseen } from '../../news/body/paste/tidy.ts';
import { classesOf, lineOfWords, outermost } from './elements.ts';

/** Reads what stands in some nodes. */
export type Read = (element: PastedElement, left?: readonly PastedElement[]) => Block[];

/** Text whose lines are meant: code as it stands, a poem in its lines; null for any other, which is read as a telegram. */
export function preformatted(element: PastedElement): Block[] | null {
  const classes = classesOf(element).join(' ');
  const text = withoutUnseen(textOf(element).replace(/\r\n?/g, '\n')).replace(/^\n+/, '').trimEnd();
  if (!text) return [];
  if (within(element, 'code').length > 0 || /\b(code|highlight|syntax|preformatted)/.test(classes)) {
    return [{ type: 'agate', content: [{ type: 'text', text }] }];
  }
  return /\bverse|\bpoem/.test(classes) ? text.split(/\n{2,}/).flatMap(linesAsParagraph) : null;
}

function linesAsParagraph(text: string): Paragraph[] {
  const lines = text.split('\n').map(tidyLine).filter(Boolean);
  const content = lines.flatMap((line, at): Inline[] => [
    ...(at > 0 ? [{ type: 'hardBreak' as const }] : []),
    { type: 'text', text: line },
  ]);
  return content.length > 0 ? [{ type: 'paragraph', content }] : [];
}

/** What can be opened and closed: a fact box, or a heading and what follows where a box cannot hold it. */
export function detailsOf(element: PastedElement, read: Read): Block[] {
  const summaries = outermost(element, ({ tagName }) => tagName === 'summary');
  const title = lineOfWords(summaries.map(textOf).join(' '));
  const blocks = read(element, summaries);
  if (!title) return blocks;
  if (blocks.length > 0 && blocks.every(isFlow)) return [{ type: 'factBox', attrs: { title }, content: blocks }];
  return [{ type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: title }] }, ...blocks];
}

function isFlow(block: Block): block is Block & Flow {
  return ['paragraph', 'bulletList', 'orderedList', 'blockquote', 'picture'].includes(block.type);
}

/** Terms and what is said of them, as a list: each term in bold above its words. */
export function definitionsOf(element: PastedElement, read: Read): Block[] {
  const items: ListItem[] = [];
  const below: Block[] = [];
  for (const part of outermost(element, ({ tagName }) => tagName === 'dt' || tagName === 'dd')) {
    const blocks = read(part);
    const paragraphs = blocks.flatMap(paragraphsOf);
    for (const block of blocks) if (paragraphsOf(block).length === 0) below.push(block);
    if (paragraphs.length === 0) continue;
    const last = items.at(-1);
    if (part.tagName === 'dt' || !last)
      items.push({ type: 'listItem', content: part.tagName === 'dt' ? paragraphs.map(inBold) : paragraphs });
    else for (const paragraph of paragraphs) last.content.push(paragraph);
  }
  return [...(items.length > 0 ? [{ type: 'bulletList' as const, content: items }] : []), ...below];
}

function inBold({ content = [] }: Paragraph): Paragraph {
  return {
    type: 'paragraph',
    content: content.map((node) =>
      node.type === 'text' && !node.marks?.some(({ type }) => type === 'bold')
        ? { ...node, marks: [...(node.marks ?? []), { type: 'bold' as const }] }
        : node,
    ),
  };
}

/** Whether an element repeats words of the text in large type. */
export function isPullQuote(element: PastedElement): boolean {
  return classesOf(element).some((name) => /(^|[-_])pull-?quote($|s$)/.test(name));
}

export function pullQuoteOf(element: PastedElement, read: Read): Block[] {
  const sources = outermost(
    element,
    ({ tagName }) => tagName === 'cite' || tagName === 'footer' || tagName === 'figcaption',
  );
  const blocks = read(element, sources);
  const content = blocks.flatMap(paragraphsOf);
  const below = blocks.filter((block) => paragraphsOf(block).length === 0);
  if (content.length === 0) return below;
  const attribution = lineOfWords(
    sources
      .map(textOf)
      .join(', ')
      .replace(/^\s*[-–—]+\s*/, ''),
  );
  const quote: BlockOf<'pullQuote'> = { type: 'pullQuote', attrs: { attribution }, content };
  return [quote, ...below];
}

const RAISED: Record<string, string> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
  '-': '⁻',
  '−': '⁻',
  '+': '⁺',
};

/** Raised figures stay raised, since 10⁶ is not 106; null for other words, which may stand on the line. */
export function raised(element: PastedElement): string | null {
  const words = textOf(element).trim();
  return /^[-−+]?\d{1,4}$/.test(words) ? [...words].map((sign) => RAISED[sign] ?? sign).join('') : null;
}
