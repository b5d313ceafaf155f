import type { Block } from './blocks.ts';
import type { Paragraph } from './inline.ts';

/** What a block of text becomes where only paragraphs may stand; blocks of other things become none. */
export function paragraphsOf(block: Block): Paragraph[] {
  switch (block.type) {
    case 'paragraph':
      return [block];
    case 'heading':
    case 'agate':
      return [{ type: 'paragraph', content: block.content }];
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap(({ content }) => content);
    case 'blockquote':
      return block.content;
    case 'table':
      return block.content.flatMap(({ content }) => content.flatMap((cell) => cell.content));
    default:
      return [];
  }
}
