const CDATA = '<![CDATA[';
const LONGEST_REFERENCE = 40;
const BARE = /&(?!(?:#\d{1,8}|#x[\da-f]{1,6}|[a-z]\w{0,31});)/gi;

/**
 * XML in which an "&" that begins no reference is spelled out, as many an export forgets in its addresses. What stands
 * in CDATA is left as it is. Lengths change only where something is mended.
 */
export async function* mendedReferences(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let inside = false;
  let held = '';
  for await (const text of texts) {
    let rest = held + text;
    let out = '';
    for (let end = borderOf(rest, inside); end !== null; end = borderOf(rest, inside)) {
      out += inside ? rest.slice(0, end) : spelledOut(rest.slice(0, end));
      rest = rest.slice(end);
      inside = !inside;
    }
    const whole = wholeLength(rest, inside);
    out += inside ? rest.slice(0, whole) : spelledOut(rest.slice(0, whole));
    held = rest.slice(whole);
    yield out;
  }
  yield inside ? held : spelledOut(held);
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
  return text.includes('&') ? text.replace(BARE, '&amp;') : text;
}
