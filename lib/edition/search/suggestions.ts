import { isTelling, parseQuery } from '../../news/search/query.ts';
import type { ListedArticle } from '../listed-article.ts';
import { search } from './search.ts';

const SHORTEST = 4;
const MOST_TOGETHER = 6;
const MOST_ASKED = 4;
const MOST_SUGGESTED = 5;

/**
 * The words in an address that may say what was looked for, the last first: "/taste/hairy-crab/" -> crab, hairy. Only
 * the last part counts: those before it name sections.
 */
export function wordsInPath(path: string): string[] {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return [];
  }
  const parts = decoded.replace(/\.\w{1,5}\/?$/, '').split('/');
  const words = parts
    .findLast(Boolean)
    ?.toWellFormed()
    .match(/(?<![\p{L}\p{N}])\p{L}+(?![\p{L}\p{N}])/gu)
    ?.toReversed();
  return [...new Set(words)].filter((word) => word.length >= SHORTEST || /\p{Script=Han}{2}/u.test(word));
}

/** Stories that an address which leads nowhere may have meant: those with most of its words. */
export async function suggestedStories(words: readonly string[]): Promise<ListedArticle[]> {
  const telling = words.filter((word) => parseQuery(word).some(isTelling));
  for (const asked of everFewer(telling)) {
    const question = {
      // What is quoted is looked for as it stands: the beginning of a word is no reason to think that a story was meant.
      query: asked.map((word) => `"${word}"`).join(' '),
      section: null,
      author: null,
      language: null,
      from: null,
      to: null,
      sort: 'relevance',
    } as const;
    const { hits } = await search(question, 1);
    const own = hits.flatMap(({ article }) => (article.kind === 'sponsored' ? [] : article));
    if (own.length > 0) return own.slice(0, MOST_SUGGESTED);
  }
  return [];
}

/** All the words; then of the first four every three, every two and every one, in their order. */
function* everFewer(words: readonly string[]): Generator<string[]> {
  if (words.length > MOST_ASKED) yield words.slice(0, MOST_TOGETHER);
  const few = words.slice(0, MOST_ASKED);
  const sets = Array.from({ length: 2 ** few.length - 1 }, (_, at) =>
    few.filter((_word, bit) => (at + 1) & (1 << bit)),
  );
  yield* sets.toSorted((a, b) => b.length - a.length);
}
