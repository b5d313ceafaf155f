/**
 * The words of a text as the full-text index stores them and as a query asks for them. Scripts that write without
 * spaces are cut into overlapping pairs of characters (上海市 -> 上海 海市 市): the index finds words of any length,
 * and a single character as the beginning of a pair. Index and query use this one function, so they always agree.
 */

/** A run of a script that writes without spaces. */
export const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/gu;

/** Text in one form: compatibility characters folded (Ａ -> A), small letters. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function pairs(run: string): string[] {
  const characters = [...run];
  return characters.map((character, i) => character + (characters[i + 1] ?? ''));
}

/** What the index stores for `text`. */
export function indexText(text: string): string {
  return folded(text).replace(UNSPACED, (run) => ` ${pairs(run).join(' ')} `);
}
