import type { XmlPiece } from './decoded.ts';

const CDATA = '<![CDATA[';
const LONGEST_REFERENCE = 40;
/** An "&" that begins no reference, and a "<" that begins no tag. */
const BARE = /&(?!(?:#\d{1,8}|#x[\da-f]{1,6}|[a-z]\w{0,31});)|<(?=[\s\d=<>,.;()'"&+*-])/gi;

/** How much is left out of texts that are longer than anybody's. */
export interface LeftOut {
  /** How many lines stood in it. */
  lines: number;
}

/**
 * XML in which an "&" that begins no reference, and a "<" that begins no tag, are spelled out, as many an export forgets
 * in its addresses and headlines. What stands in CDATA is left as it is. Lengths change only where something is mended.
 * @param longest a text between two tags, or in CDATA, is cut after so many characters, so that it needs no memory
 * @param leftOut where the lines are counted that were cut off
 */
export async function* mendedXmlText(
  pieces: AsyncIterable<XmlPiece>,
  longest = Number.POSITIVE_INFINITY,
  leftOut: LeftOut = { lines: 0 },
): AsyncGenerator<XmlPiece> {
  const bounded = cutTo(longest, leftOut);
  let inside = false;
  let held: XmlPiece = { text: '', mended: false };
  for await (const piece of pieces) {
    let rest = held.text + piece.text;
    let mended = held.mended || piece.mended;
    let out = '';
    const take = (part: string) => {
      const spelled = inside ? part : spelledOut(part);
      mended ||= spelled.length !== part.length;
      out += bounded(spelled, inside);
    };
    for (let end = borderOf(rest, inside); end !== null; end = borderOf(rest, inside)) {
      // The mark that ends CDATA is kept, however long that was.
      const text = inside ? end - MARK_BEHIND : end;
      take(rest.slice(0, text));
      out += rest.slice(text, end);
      rest = rest.slice(end);
      inside = !inside;
      bounded('<', false);
    }
    const whole = wholeLength(rest, inside);
    take(rest.slice(0, whole));
    held = { text: rest.slice(whole), mended: piece.mended && whole < rest.length };
    yield { text: out, mended };
  }
  const last = inside ? held.text : spelledOut(held.text);
  yield { text: last, mended: held.mended || last.length !== held.text.length };
}

const MARK_BEHIND = ']]>'.length;

/** Cuts texts that come in parts: what is beyond so many characters is left out, up to the next tag. */
function cutTo(longest: number, leftOut: LeftOut): (part: string, cdata: boolean) => string {
  let length = 0;
  return (part, cdata) => {
    const tag = cdata ? -1 : part.indexOf('<');
    const text = tag === -1 ? part : part.slice(0, tag);
    const kept = text.slice(0, Math.max(longest - length, 0));
    leftOut.lines += newlinesIn(text, kept.length);
    if (tag === -1) {
      length += text.length;
      return kept;
    }
    length = part.length - part.lastIndexOf('<');
    return kept + part.slice(tag);
  };
}

/** Where the next CDATA begins or this one ends, just behind its mark; null when that is not to be seen yet. */
function borderOf(text: string, inside: boolean): number | null {
  const mark = inside ? ']]>' : CDATA;
  const at = text.indexOf(mark);
  return at === -1 ? null : at + mark.length;
}

/** How much of a text can be told without what follows it. */
function wholeLength(text: string, inside: boolean): number {
  if (inside) return Math.max(text.length - 2, 0);
  const open = Math.max(text.lastIndexOf('&'), text.lastIndexOf('<'));
  return open >= text.length - LONGEST_REFERENCE && open !== -1 ? open : text.length;
}

function spelledOut(text: string): string {
  return text.replace(BARE, (sign) => (sign === '&' ? '&amp;' : '&lt;'));
}

function newlinesIn(text: string, from: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
