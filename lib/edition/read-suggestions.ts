import { read } from '../../db/database.ts';
import { newestOf } from '../../db/queries/edition/newest.ts';
import { site } from '../../site.ts';
import { type ListedArticle, listedArticles } from './listed-article.ts';
import { suggestedStories } from './search/suggestions.ts';

/** What somebody may read who found nothing: stories that the address may have meant, or else the newest. */
export interface Suggestions {
  meant: boolean;
  articles: ListedArticle[];
}

const MOST_NEWEST = 4;

/** Reads what to suggest for an address with these words. */
export async function readSuggestions(words: readonly string[]): Promise<Suggestions> {
  const meant = words.length > 0 ? await suggestedStories(words) : [];
  if (meant.length > 0) return { meant: true, articles: meant };
  const articles = await read(async (db) =>
    listedArticles(db, await newestOf(db, { of: 'paper' }, MOST_NEWEST, new Set(), site.language)),
  );
  return { meant: false, articles };
}
