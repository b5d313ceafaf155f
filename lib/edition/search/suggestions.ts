import type { ListedArticle } from '../listed-article.ts';
import { search } from './search.ts';

const SHORTEST = 4;
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
  const asked = [words.slice(0, 6).join(' '), words.slice(0, 2).join(' '), ...words.slice(0, MOST_ASKED)];
  for (const query of new Set(asked.filter(Boolean))) {
    const question = {
      query,
      section: null,
      author: null,
      language: null,
      from: null,
      to: null,
      sort: 'relevance',
    } as const;
    const { hits, widened } = await search(question, 1);
    const own = hits.flatMap(({ article }) => (article.kind === 'sponsored' ? [] : article));
    if (own.length > 0 && !widened) return own.slice(0, MOST_SUGGESTED);
  }
  return [];
}
