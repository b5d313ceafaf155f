import { stemmer } from 'stemmer';
import { folded } from './index-text.ts';
import type { Term } from './query.ts';

/** A piece of text, and whether it is what was searched for. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** A word of a text, or one character of a script without spaces: where it stands, and by what it is found. */
interface Token {
  start: number;
  end: number;
  word: string;
  key: string;
}

/** Where a term stands in a text. */
interface Hit {
  start: number;
  end: number;
  term: number;
}

/** What a line of results shows of a text, in characters; scripts without spaces say more in fewer. */
const LONGEST_SNIPPET = { spaced: 240, unspaced: 100 };

/** No snippet is looked for beyond this many characters of a text. */
const FARTHEST = 60_000;

const UNSPACED_CHARACTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{N}\p{M}])+/gu;

/** The text with every place marked at which one of the terms stands, compared as the index compares: by stems. */
export function highlighted(text: string, terms: readonly Term[]): Piece[] {
  return piecesOf(text, hitsIn(text, terms), 0, text.length);
}

/**
 * The stretch of a text that shows most of the terms, with an ellipsis where it was cut; null when none of them stands
 * in it.
 */
export function snippet(text: string, terms: readonly Term[]): Piece[] | null {
  const near = text.slice(0, FARTHEST);
  const hits = hitsIn(near, terms);
  if (hits.length === 0) return null;
  const longest = UNSPACED_CHARACTER.test(near.slice(0, 400)) ? LONGEST_SNIPPET.unspaced : LONGEST_SNIPPET.spaced;
  const first = bestStart(hits, longest * 0.75);
  const from = beginningBefore(near, first.start, longest / 4);
  const to = endAfter(near, Math.min(near.length, from + longest));
  const pieces = piecesOf(near, hits, from, to);
  return [
    ...(from > 0 ? [{ text: '… ', hit: false }] : []),
    ...pieces,
    ...(to < text.length ? [{ text: ' …', hit: false }] : []),
  ];
}

function hitsIn(text: string, terms: readonly Term[]): Hit[] {
  const tokens = tokensOf(text);
  const wanted = terms.map(({ typed, open }) => ({ keys: tokensOf(typed), open }));
  const hits: Hit[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    for (const [term, { keys, open }] of wanted.entries()) {
      if (!standsAt(tokens, at, keys, open)) continue;
      const [first, last] = [tokens[at], tokens[at + keys.length - 1]];
      const before = hits.at(-1);
      if (first && last && (!before || first.start >= before.end))
        hits.push({ start: first.start, end: last.end, term });
    }
  }
  return hits;
}

function standsAt(tokens: readonly Token[], at: number, keys: readonly Token[], open: boolean): boolean {
  if (keys.length === 0) return false;
  return keys.every((key, i) => {
    const token = tokens[at + i];
    if (!token) return false;
    if (open && i === keys.length - 1) return token.word.startsWith(key.word) || token.key.startsWith(key.word);
    return token.key === key.key;
  });
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map((match) => {
    const word = folded(match[0]).normalize('NFD').replace(/\p{M}/gu, '');
    return { start: match.index, end: match.index + match[0].length, word, key: stemmer(word) };
  });
}

/** The hit from which on most different terms stand within `length` characters; the first of equals. */
function bestStart(hits: readonly Hit[], length: number): Hit {
  let best = hits[0] ?? { start: 0, end: 0, term: 0 };
  let most = 0;
  for (const [at, hit] of hits.entries()) {
    const within = new Set<number>();
    let count = 0;
    for (let i = at; i < hits.length && (hits[i]?.end ?? 0) - hit.start <= length; i += 1) {
      within.add(hits[i]?.term ?? 0);
      count += 1;
    }
    const score = within.size * 10 + Math.min(count, 5);
    if (score > most) [best, most] = [hit, score];
  }
  return best;
}

/** Where a snippet begins: at the beginning of the sentence when that is near, otherwise of a word. */
function beginningBefore(text: string, at: number, most: number): number {
  const from = Math.max(0, at - most);
  if (from === 0) return 0;
  const before = text.slice(from, at);
  const sentence = [...before.matchAll(/[.!?。！？\n]["”’」』)]?\s*/gu)].at(-1);
  if (sentence) return from + sentence.index + sentence[0].length;
  const space = before.search(/\s/);
  return space === -1 ? from : from + space + 1;
}

/** Where a snippet ends: after a word, not within it. */
function endAfter(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.slice(Math.max(0, at - 30), at).search(/\s\S*$/);
  return space === -1 ? at : Math.max(0, at - 30) + space;
}

function piecesOf(text: string, hits: readonly Hit[], from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const { start, end } of hits) {
    if (start < at || end > to) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), hit: false });
    pieces.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < to) pieces.push({ text: text.slice(at, to), hit: false });
  return pieces;
}
