import type { Block, ListItem } from '../blocks.ts';
import type { Paragraph } from '../inline.ts';
import { attribute, childElements, type PastedElement, type PastedNode, styled, textOf, within } from './elements.ts';

/** Reads the paragraphs of some nodes. */
type Apart = (nodes: readonly PastedNode[]) => Paragraph[];

export function listOf(ordered: boolean, content: ListItem[]): Block {
  return { type: ordered ? 'orderedList' : 'bulletList', content };
}

/** The items of a list and of the lists inside it, one after the other: a list of ours has one level. */
export function itemsOfList(list: PastedElement, apart: Apart): ListItem[] {
  return list.childNodes.flatMap((child): ListItem[] => {
    if (!('tagName' in child) || (child.tagName !== 'li' && !isList(child))) return itemOf(apart([child]));
    if (isList(child)) return itemsOfList(child, apart);
    const inner = within(child, 'ul', 'ol');
    const own = child.childNodes.filter((node: PastedNode) => !('tagName' in node) || !isList(node));
    return inner.every((one) => one.parentNode === child)
      ? [...itemOf(apart(own)), ...inner.flatMap((one) => itemsOfList(one, apart))]
      : itemOf(apart(child.childNodes));
  });
}

function itemOf(content: Paragraph[]): ListItem[] {
  return content.length > 0 ? [{ type: 'listItem', content }] : [];
}

function isList({ tagName }: PastedElement): boolean {
  return tagName === 'ul' || tagName === 'ol';
}

/** What Word made of an item of a list, a paragraph with its mark as text; null where it is none. */
export function wordItem(element: PastedElement): { ordered: boolean } | null {
  if (element.tagName !== 'p' && !/^h\d$/.test(element.tagName)) return null;
  if (!styled(element, /^mso-list: ?l\d+ level\d+/i)) return null;
  if (/^MsoHeading|^heading/i.test(attribute(element, 'class'))) return null;
  const mark = within(element, 'span', 'b', 'i').map(markIn).find(Boolean) ?? '';
  return { ordered: /^\(?(\d+|[a-z]{1,2}|[ivxlc]+)[.)、]/i.test(mark) };
}

/** The mark of an item: it is said to be ignored, somewhere in the spans at the beginning. */
function markIn(element: PastedElement): string {
  if (styled(element, /^mso-list: ?ignore/i)) return textOf(element).trim();
  return childElements(element).map(markIn).find(Boolean) ?? '';
}
