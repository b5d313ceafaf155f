import { z } from 'zod';

/**
 * The text of a story as structured blocks, in ProseMirror's document JSON (the desk's editor reads and writes the
 * same). There is no block that carries HTML, so nothing stored here can run in a reader's browser.
 */

/** Whether a link may stand in a story: http, https, mailto, or a path of this site; at most 2,000 characters. */
export function isSafeLink(href: string): boolean {
  return href.length <= 2000 && /^(https?:\/\/|mailto:|\/(?!\/))[^\s\\]*$/i.test(href);
}

const mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({
    type: z.literal('link'),
    attrs: z.strictObject({
      href: z.string().refine(isSafeLink, 'a link must be http, https, mailto or start with /'),
    }),
  }),
]);

const text = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1),
  marks: z.array(mark).optional(),
});

const lineBreak = z.strictObject({ type: z.literal('hardBreak') });
const inline = z.discriminatedUnion('type', [text, lineBreak]);

const paragraph = z.strictObject({ type: z.literal('paragraph'), content: z.array(inline).optional() });

const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: z.array(inline).min(1),
});

const listItem = z.strictObject({ type: z.literal('listItem'), content: z.array(paragraph).min(1) });
const bulletList = z.strictObject({ type: z.literal('bulletList'), content: z.array(listItem).min(1) });
const orderedList = z.strictObject({ type: z.literal('orderedList'), content: z.array(listItem).min(1) });
const blockquote = z.strictObject({ type: z.literal('blockquote'), content: z.array(paragraph).min(1) });

/** Agate: the small tabular type of market tables and results, whose spaces and line ends carry meaning. */
const agate = z.strictObject({ type: z.literal('agate'), content: z.array(text).length(1) });

const block = z.discriminatedUnion('type', [paragraph, heading, bulletList, orderedList, blockquote, agate]);

/** More than any story has, and what a page can be made of without holding up the others. */
export const MOST_BLOCKS = 4000;
const MOST_CHARACTERS = 500_000;

const document = z.strictObject({
  type: z.literal('doc'),
  content: z.array(block).max(MOST_BLOCKS, `a text of more than ${MOST_BLOCKS.toLocaleString('en')} paragraphs`),
});

export type Body = z.infer<typeof document>;

export const bodySchema = document.refine(
  (body) => plainText(body).length <= MOST_CHARACTERS,
  'a text of more than 500,000 characters',
);

export type Mark = z.infer<typeof mark>;
export type Inline = z.infer<typeof inline>;
export type Paragraph = z.infer<typeof paragraph>;
export type Block = z.infer<typeof block>;

/** A body of plain paragraphs; blank ones are left out. */
export function bodyOfParagraphs(paragraphs: readonly string[]): Body {
  return {
    type: 'doc',
    content: paragraphs
      .map((line) => line.trim())
      .filter(Boolean)
      .map(paragraphOf),
  };
}

/** One paragraph of plain text. */
export function paragraphOf(line: string): Paragraph {
  return { type: 'paragraph', content: [{ type: 'text', text: line }] };
}

/** A body of one agate block: the lines exactly as they stand, spaces and all. */
export function bodyOfAgate(lines: readonly string[]): Body {
  const table = lines.join('\n').trimEnd();
  return { type: 'doc', content: table ? [{ type: 'agate', content: [{ type: 'text', text: table }] }] : [] };
}

/** The words of a body without its structure: one line a paragraph, heading, list item or table line. */
export function plainText(body: Body): string {
  return body.content.map(blockText).join('\n');
}

function blockText(node: Block): string {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(node.content);
    case 'agate':
      return node.content[0]?.text ?? '';
    case 'blockquote':
      return node.content.map((line) => inlineText(line.content)).join('\n');
    case 'bulletList':
    case 'orderedList':
      return node.content.flatMap((item) => item.content.map((line) => inlineText(line.content))).join('\n');
  }
}

function inlineText(content: readonly Inline[] = []): string {
  return content.map((node) => (node.type === 'text' ? node.text : '\n')).join('');
}
