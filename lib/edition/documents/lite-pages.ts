import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** What the text of a page may take, so that with its frame it stays below six kilobytes. */
const MOST_BYTES = 5000;

/** Parts a text into pages between its blocks; a block that is longer than a page is parted between its own parts. */
export function pagesOf(nodes: readonly ElementContent[]): ElementContent[][] {
  const pages: ElementContent[][] = [[]];
  let room = MOST_BYTES;
  for (const node of nodes.flatMap((one) => smallEnough(one, MOST_BYTES))) {
    const bytes = bytesOf(node);
    if (bytes > room && pages.at(-1)?.length) {
      pages.push([]);
      room = MOST_BYTES;
    }
    pages.at(-1)?.push(node);
    room -= bytes;
  }
  return pages;
}

function bytesOf(node: ElementContent): number {
  return Buffer.byteLength(toHtml(node));
}

/** The node, or several like it that share its parts, each no longer than this many bytes where that is possible. */
function smallEnough(node: ElementContent, most: number): ElementContent[] {
  if (bytesOf(node) <= most) return [node];
  if (node.type === 'text') return pieces(node.value, most).map((value) => ({ type: 'text', value }));
  if (node.type !== 'element' || node.children.length === 0) return [node];
  const inside = most - bytesOf({ ...node, children: [] });
  const parts: Element[] = [];
  let room = 0;
  for (const child of node.children.flatMap((one) => smallEnough(one, inside))) {
    const bytes = bytesOf(child);
    if (bytes > room || parts.length === 0) {
      parts.push({ ...node, children: [] });
      room = inside;
    }
    parts.at(-1)?.children.push(child);
    room -= bytes;
  }
  return parts;
}

/** What the longest sign takes: "&#x26;". */
const BYTES_OF_SIGN = 6;

/** A long text in pieces that end with a sentence, a line, a word, or where nothing else is left, anywhere. */
function pieces(text: string, most: number): string[] {
  const signs = Math.max(50, Math.floor(most / BYTES_OF_SIGN));
  return (
    text.match(new RegExp(`[\\s\\S]{1,${signs}}(?:[.!?。！？\\n]\\s*|\\s|$)|[\\s\\S]{1,${signs}}`, 'gu')) ?? [text]
  );
}
