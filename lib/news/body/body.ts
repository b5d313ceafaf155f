import { z } from 'zod';
import { block } from './blocks.ts';
import { plainText } from './body-text.ts';
import { paragraphOf } from './inline.ts';

/**
 * The text of a story as structured blocks, in ProseMirror's document JSON (the desk's editor reads and writes the
 * same). There is no block that carries HTML, so nothing stored here can run in a reader's browser.
 */

/** More than any story has, and what a page can be made of without holding up the others. */
export const MOST_BLOCKS = 4000;
export const MOST_CHARACTERS = 500_000;

const document = z.strictObject({
  type: z.literal('doc'),
  content: z.array(block).max(MOST_BLOCKS, `a text of more than ${MOST_BLOCKS.toLocaleString('en')} paragraphs`),
});

export type Body = z.infer<typeof document>;

export const bodySchema = document.refine(
  (body) => plainText(body).length <= MOST_CHARACTERS,
  'a text of more than 500,000 characters',
);

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

/** A body of one agate block: the lines exactly as they stand, spaces and all. */
export function bodyOfAgate(lines: readonly string[]): Body {
  const table = lines.join('\n').trimEnd();
  return { type: 'doc', content: table ? [{ type: 'agate', content: [{ type: 'text', text: table }] }] : [] };
}
