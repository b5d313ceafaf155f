const QUOTE = 34;
const BACKSLASH = 92;
/** The longest escape: what begins further back has ended. */
const LONGEST_ESCAPE = 6;

/** What is left of a part of a piece, and where in the piece that part ends. */
interface Cut {
  left: Buffer;
  end: number;
}

/**
 * Leaves out what stands in strings of JSON that comes in pieces, from some place on: the end of each string stays, so
 * that the rest is read as it was. Every part ends at an end of a string or behind what stands between two.
 * @param before what stood before that place, from where no string was open
 */
export function stringCutter(before: readonly Buffer[]): (piece: Buffer) => Generator<Cut> {
  let inside = false;
  let isEscaped = false;
  /** Whether the string that is open was cut: then nothing more of it is left. */
  let isCut = false;
  for (const piece of before) for (const _ of walk(piece)) isCut = false;
  return walk;

  function* walk(piece: Buffer): Generator<Cut> {
    for (let at = 0; at < piece.length; ) {
      const quote = inside ? endOfString(piece, at) : piece.indexOf(QUOTE, at);
      const next = quote === -1 ? piece.length : quote;
      const end = Math.min(next + 1, piece.length);
      const words = piece.subarray(at, inside ? keptUpTo(piece, at, next) : next);
      if (quote !== -1) {
        inside = !inside;
        isEscaped = false;
        isCut = false;
      }
      yield { left: Buffer.concat([words, piece.subarray(next, end)]), end };
      at = end;
    }
  }

  function keptUpTo(piece: Buffer, from: number, end: number): number {
    if (isCut) return from;
    const place = safePlace(piece, from, end);
    isCut = place < end;
    return place;
  }

  function endOfString(piece: Buffer, from: number): number {
    for (let end = piece.indexOf(QUOTE, from); end !== -1; end = piece.indexOf(QUOTE, end + 1))
      if (!isEscapedAt(piece, end, from)) return end;
    isEscaped = isEscapedAt(piece, piece.length, from);
    return -1;
  }

  /** Whether an odd number of backslashes stands before this place of a string, those of the piece before too. */
  function isEscapedAt(piece: Buffer, place: number, from: number): boolean {
    let at = place;
    while (at > from && piece[at - 1] === BACKSLASH) at -= 1;
    const odd = (place - at) % 2 === 1;
    return at === 0 && isEscaped ? !odd : odd;
  }
}

/** Where a string may end that goes on in a piece: in no escape, and in no letter of several bytes. */
function safePlace(piece: Buffer, from: number, end: number): number {
  let backslash = from - 1;
  for (let at = from; at < end; at += 1) {
    const byte = piece[at] ?? 0;
    if (byte < 0x80 && at - backslash > LONGEST_ESCAPE) return at;
    if (byte === BACKSLASH) backslash = at;
  }
  return end;
}
