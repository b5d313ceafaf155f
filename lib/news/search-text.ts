/**
 * The words of a text as the full-text index stores them and as a query asks for them. Scripts that write without
 * spaces are cut into overlapping pairs of characters (上海市 -> 上海 海市 市): the index finds words of any length,
 * and a single character as the beginning of a pair. Index and query use this one function, so they always agree.
 */

const SCRIPTS = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+`;
const UNSPACED = new RegExp(SCRIPTS, 'gu');
const UNSPACED_AT_END = new RegExp(String.raw`${SCRIPTS}(?=[^\p{L}\p{N}]*$)`, 'u');

/** Text in one form: compatibility characters folded (Ａ -> A), small letters. */
function folded(text: string): string {
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

const MOST_TERMS = 12;
const MOST_CHARACTERS = 200;

/**
 * A reader's query as an FTS5 expression: every word must occur; "quoted words" stand together. Only letters and
 * digits reach the index, each term inside quotes, so no operator of FTS5 can be typed. Returns null when nothing
 * searchable is left.
 */
export function matchExpression(query: string): string | null {
  const typed = folded(query)
    .slice(0, MOST_CHARACTERS)
    .matchAll(/"([^"]*)"|([^\s"]+)/g);
  const terms = [...typed].map(([, phrase, word]) => phraseOf(phrase ?? word ?? '')).filter((term) => term !== null);
  return terms.length ? terms.slice(0, MOST_TERMS).join(' AND ') : null;
}

/**
 * One term: the tokens of `typed` standing together. The index ends a run of unspaced script with its last character
 * alone; a query must not ask for that one, because in the text the run may go on.
 */
function phraseOf(typed: string): string | null {
  const tokens = indexText(typed).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  if (tokens.length === 0) return null;
  const lastRun = [...(typed.match(UNSPACED_AT_END)?.[0] ?? '')];
  if (lastRun.length > 1) tokens.pop();
  return `"${tokens.join(' ')}"${lastRun.length === 1 ? ' *' : ''}`;
}
