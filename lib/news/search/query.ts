import { folded, indexText } from './index-text.ts';

/** Something a reader asks for: words that stand together, of which the last may be only the beginning of one. */
export interface Term {
  /** As it was typed, folded: for showing where it was found. */
  typed: string;
  /** As the index has them. */
  tokens: string[];
  /** Whether the last token is the beginning of a word. */
  open: boolean;
  quoted: boolean;
}

const MOST_TERMS = 12;
/** Every word that half the paper has costs a walk through half the index. */
const MOST_COMMON_TERMS = 4;
const MOST_CHARACTERS = 200;

/** Words so common that they say nothing beside others; a query of nothing else is asked as it is. */
const COMMON = new Set(
  'a about after all also an and are as at be been but by can for from had has have he her his how i if in into is it its more not of on or our out she so than that the their them then there they this to up was we were what when where which who why will with you your'.split(
    ' ',
  ),
);

/**
 * What a query asks for. Every term must occur; "quoted words" stand together; a word that ends in * is the beginning
 * of one. Only letters and digits reach the index, so no operator of it can be typed.
 */
export function parseQuery(query: string): Term[] {
  const typed = folded(query)
    .slice(0, MOST_CHARACTERS)
    .matchAll(/"([^"]*)"|([^\s"]+)/g);
  const terms = [...typed].flatMap(([, phrase, word]) =>
    phrase === undefined ? termOf(word ?? '', false) : termOf(phrase, true),
  );
  const telling = terms.filter(isTelling);
  return telling.length ? telling.slice(0, MOST_TERMS) : terms.slice(0, MOST_COMMON_TERMS);
}

/** Whether a term says more of a text than that it is one. */
export function isTelling({ quoted, tokens }: Term): boolean {
  return quoted || tokens.some((token) => !COMMON.has(token));
}

const LETTERS = /[\p{L}\p{N}\p{M}]+/gu;
const UNSPACED_LETTERS_AT_END = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u;

/**
 * One term. The index ends a run of unspaced script with its last character alone; a query must not ask for that one,
 * because in the text the run may go on. A single character is the beginning of a pair.
 */
function termOf(typed: string, quoted: boolean): Term[] {
  const words = typed.match(LETTERS)?.join(' ') ?? '';
  const tokens = indexText(words).match(LETTERS) ?? [];
  if (tokens.length === 0) return [];
  const run = [...(UNSPACED_LETTERS_AT_END.exec(words)?.[0] ?? '')];
  if (run.length > 1) tokens.pop();
  const open = run.length === 1 || (!quoted && run.length === 0 && /[\p{L}\p{N}]\*+$/u.test(typed));
  return [{ typed: words, tokens, open, quoted }];
}

/** Words shorter than this are not widened to all that begin with them, nor cut to fewer than that: too many would do. */
const SHORTEST_BEGINNING = 3;
const SHORTEST_CUT = 4;

/**
 * The same terms, asked for more widely: every word that was not quoted as the beginning of one, `less` letters shorter
 * than it was typed (words are kept by their stems, so that "shoppi" is not the beginning of "shop"); words and runs of
 * unspaced script that were typed together, wherever their parts stand. Null when nothing becomes wider.
 */
export function widened(terms: readonly Term[], less: number): Term[] | null {
  const wide = terms.flatMap((term) =>
    term.quoted || term.open ? [term] : term.tokens.map((t) => beginningWith(t, less)),
  );
  return JSON.stringify(wide) === JSON.stringify(terms) ? null : wide;
}

/** More words than these are a sentence: nobody meant one word by them. */
const MOST_WRITTEN_APART = 4;

/**
 * The same terms with neighbours written as one word, in every way there is, most of them together first: "xiao long
 * bao" may be "xiaolongbao". None when a term is quoted or no plain Latin word.
 */
export function joined(terms: readonly Term[]): Term[][] {
  const apart = terms.length > 1 && terms.length <= MOST_WRITTEN_APART && terms.every(isPlainWord);
  if (!apart) return [];
  const ways = Array.from({ length: 2 ** (terms.length - 1) - 1 }, (_, gaps) => writtenWith(terms, gaps));
  return ways.toSorted((a, b) => a.length - b.length);
}

/** The terms with a gap before every one whose bit is set, and none before the others. */
function writtenWith(terms: readonly Term[], gaps: number): Term[] {
  const words: Term[] = [];
  for (const [at, term] of terms.entries()) {
    const before = at > 0 && !(gaps & (1 << (at - 1))) ? words.pop() : undefined;
    const typed = (before?.typed ?? '') + term.typed;
    words.push({ ...term, typed, tokens: [typed] });
  }
  return words;
}

function isPlainWord({ tokens, typed, quoted }: Term): boolean {
  return !quoted && tokens.length === 1 && tokens[0] === typed && /^\p{Script=Latin}+$/u.test(typed);
}

function beginningWith(token: string, less: number): Term {
  const term = { typed: token, tokens: [token], open: false, quoted: false };
  const letters = [...token];
  if (letters.length < SHORTEST_BEGINNING || !/^[\p{L}\p{M}]+$/u.test(token)) return term;
  const length = Math.max(letters.length - less, Math.min(SHORTEST_CUT, letters.length));
  const beginning = letters.slice(0, length).join('');
  return { ...term, typed: beginning, tokens: [beginning], open: true };
}

/** The columns of the index that hold words, without its marks. */
const WORDS = '{headline standfirst body byline topics captions}';

/**
 * The expression of FTS5 for these terms (all of them, or any) in these columns, narrowed down by marks. Each term stands inside quotes and
 * holds letters and digits only.
 */
export function matchExpression(
  terms: readonly Term[],
  marks: readonly string[],
  columns = WORDS,
  join: 'AND' | 'OR' = 'AND',
): string {
  const words = terms.map(({ tokens, open }) => `"${tokens.join(' ')}"${open ? ' *' : ''}`);
  const parts = [
    ...(words.length ? [`${columns} : (${words.join(` ${join} `)})`] : []),
    ...(marks.length ? [`marks : (${marks.join(' AND ')})`] : []),
  ];
  return parts.join(' AND ') || `marks : ${EVERY}`;
}

/** The mark that every article carries. */
const EVERY = 'xall';

/** What an article is narrowed down by, as one word each: no word that a reader types reaches the column they stand in. */
export const mark = {
  every: EVERY,
  section: (id: number): string => `xsec${id}`,
  person: (id: number): string => `xper${id}`,
  language: (tag: string): string => `xlang${tag.toLowerCase().replace(/[^a-z0-9]/g, '')}`,
} as const;
