import { type DefaultTreeAdapterTypes, parseFragment, serialize } from 'parse5';
import type { PastedElement } from '../../news/body/paste/elements.ts';
import { parsedHtml } from '../html/parse-html.ts';

const DEEPEST = 200;

/**
 * HTML with some elements in other words: what a system writes around its players and boxes, in plain elements.
 * @param replacement the HTML that stands for an element; null for one that stays as it is
 */
export function replaceElements(html: string, replacement: (element: PastedElement) => string | null): string {
  const nodes = parsedHtml(html);
  if (!nodes) return html;
  const root = parseFragment('');
  root.childNodes = nodes;
  replaceIn(root, replacement, 0);
  return serialize(root);
}

function replaceIn(
  parent: DefaultTreeAdapterTypes.ParentNode,
  replacement: (element: PastedElement) => string | null,
  depth: number,
): void {
  if (depth > DEEPEST) return;
  parent.childNodes = parent.childNodes.flatMap((node) => {
    if (!('tagName' in node)) return [node];
    const plain = replacement(node);
    if (plain !== null) return parseFragment(plain).childNodes;
    replaceIn(node, replacement, depth + 1);
    return [node];
  });
}
