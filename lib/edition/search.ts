import { read } from '../../db/database.ts';
import { searchArticles } from '../../db/queries/edition/search.ts';
import { type ListPage, PAGE_SIZE, pagesFor } from './list-page.ts';
import { listedArticle } from './listed-article.ts';

/** A page of search results. `more` is true when there are more matches than were counted. */
export type SearchResults = ListPage & { more: boolean };

/** Searches what is published, best matches first. An empty query finds nothing; no query is an error. */
export async function search(query: string, number: number): Promise<SearchResults> {
  const { articles, found, mostCounted } = await read((db) =>
    searchArticles(db, query, (number - 1) * PAGE_SIZE, PAGE_SIZE),
  );
  return {
    articles: articles.map(listedArticle),
    number,
    pages: pagesFor(found),
    total: found,
    more: found >= mostCounted,
  };
}
