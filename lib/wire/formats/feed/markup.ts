import { decodeHTML } from 'entities';
import { parseFragment } from 'parse5';
import { isUnseen, makeShallow, type PastedNode, textOf } from '../../../news/body/paste/elements.ts';
import { wordsOf, type XmlElement } from '../../xml/elements.ts';
import type { FeedText } from './feed.ts';

/** Whether a text is meant as HTML: it has a tag, or a reference, of HTML in it. */
export function looksLikeHtml(text: string): boolean {
  return /<\/?[a-z][a-z\d]*(\s[^<>]*)?\/?>|<!--|&(#\d{2,7}|#x[\da-f]{2,6}|[a-z]{2,8}\d{0,2});/i.test(text);
}

/** Longer than any title; what is read for its words alone is read so far. */
const LONGEST = 20_000;

/** The words of a text of a feed, without any markup. */
export function wordsOfText({ value, html }: FeedText): string {
  if (!html) return value;
  if (!value.includes('<')) return decodeHTML(value);
  const { childNodes } = parseFragment(value.slice(0, LONGEST));
  makeShallow(childNodes);
  return childNodes.map(seenTextOf).join('');
}

/** Words for readers: not those of scripts and styles. */
function seenTextOf(node: PastedNode): string {
  if (!('tagName' in node) || node.tagName === 'br') return textOf(node);
  return isUnseen(node) ? '' : node.childNodes.map(seenTextOf).join('');
}

/** The words of an element that may be written as HTML, in one line; null where there are none. */
export function lineOfWords(element: XmlElement | undefined): string | null {
  const value = wordsOf(element);
  return (
    wordsOfText({ value, html: looksLikeHtml(value), base: null })
      .replace(/\s+/g, ' ')
      .trim() || null
  );
}
