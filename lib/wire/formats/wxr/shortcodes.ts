import { escapeUTF8 } from 'entities';
import { attributesOf } from '../../archives/attributes.ts';

/** A shortcode of WordPress: what it says, and what it stands around. */
export interface Shortcode {
  name: string;
  /** By name, in small letters; those without a name by their place, from "0". */
  attributes: Record<string, string>;
  /** What stands between it and its end; null where it has no end. */
  inner: string | null;
}

/** What a shortcode becomes in HTML; null where it is not known. */
export type Rendered = (code: Shortcode) => string | null;

/** Words in quotes may hold brackets; what opens a quote and does not close it holds none. */
const OPENING =
  /\[(\[?)([a-z][\w-]{0,60})((?:[\s/]|=(?=["'\d]|https?:))(?:(?:"[^"]{0,300}"|'[^']{0,300}'|[^[\]"']){0,4000}?|[^[\]]{0,4000}?))?\/?\](\]?)/gi;
/** An attribute with a name, right behind the name of the shortcode. */
const NAMED = /^\s+[a-z][\w-]*\s*=\s*["'\w]/i;
const MOST = 1000;
const DEEPEST = 12;

/**
 * HTML in which every shortcode is what it becomes. One that is not known is taken away, what it stands around stays,
 * and `left` is told. Words that stand in brackets and are no shortcode stay as they are: they have neither attributes
 * nor an end.
 */
export function withoutShortcodes(html: string, render: Rendered, left: (name: string) => void, depth = 0): string {
  if (depth > DEEPEST) return html;
  let out = '';
  let from = 0;
  let found = 0;
  for (let match = nextIn(html, from); match && found < MOST; match = nextIn(html, from)) {
    const [whole, escaped, name = '', written = ''] = match;
    const at = match.index;
    const behind = at + whole.length;
    found += 1;
    if (escaped && whole.endsWith(']]')) {
      out += html.slice(from, at) + whole.slice(1, -1);
      from = behind;
      continue;
    }
    const end = endOf(html, name, behind);
    const code = {
      name: name.toLowerCase(),
      attributes: attributesOf(written),
      inner: end && html.slice(behind, end.at),
    };
    const rendered = render(code);
    const isOne = rendered !== null || end !== null || NAMED.test(written) || standsAlone(html, at, behind, name);
    if (!isOne) {
      out += html.slice(from, behind);
      from = behind;
      continue;
    }
    if (rendered === null) left(code.name);
    const inner = rendered ?? inBox(code, withoutShortcodes(code.inner ?? '', render, left, depth + 1));
    out += html.slice(from, at) + inner;
    from = end ? end.behind : behind;
  }
  return out + html.slice(from);
}

const BOX =
  /(?:^|[_-])(?:accordion(?:[_-]item)?|alert|box|column|message|notice|panel|row|section|spoiler|tab|text|toggle)$/;

/** What plugins and themes put into boxes, tabs and columns has lines to itself, below what it is called. */
function inBox({ name, attributes, inner }: Shortcode, words: string): string {
  if (inner === null || !BOX.test(name)) return words;
  const title = attributes.title ?? attributes.heading;
  return `\n\n${title ? `<h3>${title}</h3>\n\n` : ''}${words}\n\n`;
}

function nextIn(html: string, from: number): RegExpExecArray | null {
  OPENING.lastIndex = from;
  return OPENING.exec(html);
}

/** Whether a name of several words has a line to itself, as forms and boxes of plugins have. */
function standsAlone(html: string, at: number, behind: number, name: string): boolean {
  if (!/^[a-z]+(?:[_-][a-z\d]+)+$/i.test(name)) return false;
  return (
    /(?:^|[\n>])\s*$/.test(html.slice(Math.max(at - 20, 0), at)) &&
    /^\s*(?:$|[\n<])/.test(html.slice(behind, behind + 20))
  );
}

/** Where the end of a shortcode stands. */
function endOf(html: string, name: string, from: number): { at: number; behind: number } | null {
  const end = new RegExp(`\\[/${name}\\]`, 'gi');
  end.lastIndex = from;
  const match = end.exec(html);
  return match && { at: match.index, behind: end.lastIndex };
}

/** A text as it may stand in an attribute or between tags. */
export function escaped(text: string): string {
  return escapeUTF8(text);
}
