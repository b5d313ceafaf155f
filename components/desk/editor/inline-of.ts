import type { Mark as EditorMark, Node } from '@tiptap/pm/model';
import type { Inline, Mark } from '#lib/news/body/inline.ts';

/** The words of a line of the document, with their marks in the canonical order. */
export function inlineOf(node: Node): Inline[] {
  return node.children.map((child): Inline => {
    if (child.text === undefined) return { type: 'hardBreak' };
    const marks = child.marks.map(markOf);
    return marks.length > 0 ? { type: 'text', text: child.text, marks } : { type: 'text', text: child.text };
  });
}

function markOf({ type, attrs }: EditorMark): Mark {
  if (type.name === 'link') return { type: 'link', attrs: { href: attrs.href } };
  return { type: type.name === 'bold' ? 'bold' : 'italic' };
}
