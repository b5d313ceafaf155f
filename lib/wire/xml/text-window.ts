import { tagEndingAt } from './fault-words.ts';

/** So many mended places are remembered. */
const MOST_MENDED = 10_000;

/** The part of a long text that may still be asked for, by how many characters stand before it, and its lines. */
export function textWindow() {
  let at = 0;
  let text = '';
  let mended: number[] = [];

  const window = {
    /** How many characters there have been. */
    end: 0,
    /** How many characters have been let go of. */
    begin: () => at,
    /** What stands behind this place. */
    from: (place: number) => text.slice(Math.max(place - at, 0)),
    /** What stands between two places, as far as it is here. */
    textIn: (from: number, to: number) => text.slice(Math.max(from - at, 0), Math.max(to - at, 0)),
    /** Where the tag begins that ends here. */
    startOfTag: (end: number) => at + Math.max(text.lastIndexOf('<', end - at - 1), 0),
    /** The name in the end tag that ends here; null when there is none. */
    tagEndingAt: (end: number) => tagEndingAt(text, end - at),
    /** Whether anything between two places was mended. */
    isMended: (from: number, to: number) => mended.some((place) => place >= from && place < to),
    /** Adds what follows, and where in it something was mended. */
    add(piece: string, places: readonly number[]): void {
      if (mended.length < MOST_MENDED) mended.push(...places.map((place) => window.end + place));
      text += piece;
      window.end += piece.length;
    },
    /** Puts other letters in the place of some: what stands behind them moves. */
    replace(from: number, to: number, letters: string): void {
      const by = letters.length - (to - from);
      text = text.slice(0, from - at) + letters + text.slice(to - at);
      window.end += by;
      mended = [...mended.map((place) => (place < to ? place : place + by)), from];
    },
    /** Lets go of what stands before this place. */
    forget(before: number): void {
      text = text.slice(Math.max(before - at, 0));
      at = Math.max(before, at);
      if (mended.length > 0) mended = mended.filter((place) => place >= at);
    },
  };
  return window;
}

export type TextWindow = ReturnType<typeof textWindow>;
