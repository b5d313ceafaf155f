import type { XmlPiece } from './decoded.ts';

const CDATA = '<![CDATA[';
const LONGEST_REFERENCE = 40;
const MOST_PLACES = 1000;
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
  let held: XmlPiece = { text: '', mended: [] };
  for await (const piece of pieces) {
    const text = held.text + piece.text;
    const places = [...held.mended, ...piece.mended.map((place) => held.text.length + place)];
    const out: XmlPiece = { text: '', mended: [] };
    const take = (from: number, to: number) => {
      const part = inside ? { text: text.slice(from, to), mended: [] } : spelledOut(text.slice(from, to));
      const given = places.filter((place) => place >= from && place < to).map((place) => place - from);
      out.mended.push(...[...given, ...part.mended].map((place) => out.text.length + place));
      out.text += bounded(part.text, inside);
    };
    let from = 0;
    for (let end = borderOf(text, from, inside); end !== null; end = borderOf(text, from, inside)) {
      // The mark that ends CDATA is kept, however long that was.
      const words = inside ? end - MARK_BEHIND : end;
      take(from, words);
      out.text += text.slice(words, end);
      from = end;
      inside = !inside;
      bounded('<', false);
    }
    const whole = wholeLength(text, from, inside);
    take(from, whole);
    held = { text: text.slice(whole), mended: places.filter((place) => place >= whole).map((place) => place - whole) };
    yield out;
  }
  const last = inside ? held : spelledOut(held.text);
  yield { text: last.text, mended: [...held.mended, ...last.mended] };
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
function borderOf(text: string, from: number, inside: boolean): number | null {
  const mark = inside ? ']]>' : CDATA;
  const at = text.indexOf(mark, from);
  return at === -1 ? null : at + mark.length;
}

/** Up to where a text can be told without what follows it. */
function wholeLength(text: string, from: number, inside: boolean): number {
  if (inside) return Math.max(text.length - 2, from);
  const open = Math.max(text.lastIndexOf('&'), text.lastIndexOf('<'));
  return open >= Math.max(text.length - LONGEST_REFERENCE, from) ? open : text.length;
}

function spelledOut(text: string): XmlPiece {
  const mended: number[] = [];
  let longer = 0;
  const spelled = text.replace(BARE, (sign, at: number) => {
    const name = sign === '&' ? '&amp;' : '&lt;';
    if (mended.length < MOST_PLACES) mended.push(at + longer);
    longer += name.length - 1;
    return name;
  });
  return { text: spelled, mended };
}

/** How many lines end in a text, from this place on. */
export function newlinesIn(text: string, from = 0): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
