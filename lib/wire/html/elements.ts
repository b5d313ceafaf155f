import {
  attribute,
  childElements,
  type PastedElement,
  type PastedNode,
  textOf,
} from '../../news/body/paste/elements.ts';
import { tidyLine } from '../../news/body/paste/tidy.ts';

const LONGEST_LINE = 1000;

export function classesOf(element: PastedElement): string[] {
  return attribute(element, 'class').toLowerCase().split(/\s+/).filter(Boolean);
}

/** Words as a caption or a title, cut where it would be too long for one; null when there are none. */
export function lineOfWords(words: string, longest = LONGEST_LINE): string | null {
  const line = tidyLine(words);
  return (line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…`.toWellFormed() : line) || null;
}

/** The outermost elements below for which something holds. */
export function outermost(element: PastedElement, holds: (one: PastedElement) => boolean): PastedElement[] {
  return childElements(element).flatMap((child) => (holds(child) ? [child] : outermost(child, holds)));
}

/** The words of an element without those of some elements in it. */
export function wordsWithout(node: PastedNode, left: ReadonlySet<PastedElement>): string {
  if (!('tagName' in node)) return textOf(node);
  if (left.has(node)) return '';
  if (node.tagName === 'br') return '\n';
  return node.childNodes.map((child) => wordsWithout(child, left)).join('');
}
