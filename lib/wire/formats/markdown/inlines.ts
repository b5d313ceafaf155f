import type { PhrasingContent } from 'mdast';
import { type Inline, isSafeLink, type Mark } from '../../../news/body/inline.ts';
import type { Context } from './context.ts';

/** Words with their marks. Whatever is no text of ours is left out and noted. */
export function inlines(nodes: readonly PhrasingContent[], marks: Mark[], context: Context): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return node.value ? [{ type: 'text', text: onOneLine(node.value), ...(marks.length ? { marks } : {}) }] : [];
      case 'strong':
        return inlines(node.children, [...marks, { type: 'bold' }], context);
      case 'emphasis':
        return inlines(node.children, [...marks, { type: 'italic' }], context);
      case 'link':
        return inlines(node.children, linked(marks, node.url, context), context);
      case 'linkReference':
        return inlines(node.children, linked(marks, context.addresses.get(node.identifier) ?? '', context), context);
      case 'break':
        return [{ type: 'hardBreak' }];
      default:
        context.left(node.type);
        return [];
    }
  });
}

/** The words alone, on one line; null when there are none. */
export function wordsOf(nodes: readonly PhrasingContent[], context: Context): string | null {
  const words = inlines(nodes, [], context).map((node) => (node.type === 'text' ? node.text : ' '));
  return words.join('').trim() || null;
}

/** Words that were broken over lines, on one. */
function onOneLine(text: string): string {
  const lines = text.split('\n');
  return lines
    .map((line, at) => (at === 0 ? line : line.trimStart()))
    .map((line, at) => (at === lines.length - 1 ? line : line.trimEnd()))
    .join(' ');
}

function linked(marks: Mark[], href: string, context: Context): Mark[] {
  if (isSafeLink(href)) return [...marks, { type: 'link', attrs: { href } }];
  context.left('a link that is neither http, https, mailto nor of this site');
  return marks;
}
