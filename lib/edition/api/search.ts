import { read } from '../../../db/database.ts';
import { changesOfArticles } from '../../../db/queries/edition/api-articles.ts';
import { findListed } from '../../../db/queries/edition/articles.ts';
import type { ApiAddress } from '../../news/api/addresses.ts';
import { readCursor } from '../../news/api/cursor.ts';
import { writeQuery } from '../../news/api/parameters.ts';
import type { ApiAnswer } from '../../news/api/shapes.ts';
import { parseQuestion } from '../../news/search/question.ts';
import { search } from '../search/search.ts';
import { nextOf } from './answer.ts';
import { summariesOf } from './summaries.ts';

/** A page of what a search finds, as the search of the site does. */
export async function apiSearch(address: Extract<ApiAddress, { resource: 'search' }>): Promise<ApiAnswer<'search'>> {
  const { cursor, ...asked } = address.query;
  const [number = 1] = (cursor && readCursor(cursor, 1)) || [];
  const question = parseQuestion(new URLSearchParams(writeQuery('search', asked)));
  const results = await search(question, Math.max(1, number));
  const ids = results.hits.map(({ article }) => article.id);
  const articles = await read(async (db) => {
    const changed = await changesOfArticles(db, ids);
    const rows = await findListed(db, ids);
    return summariesOf(
      db,
      rows.map((row) => ({ ...row, updatedAt: changed.get(row.id) ?? null })),
    );
  });
  const byId = new Map(articles.map((article) => [Number(article.id), article]));
  const items = results.hits.flatMap(({ article: { id }, headline, excerpt }) => {
    const article = byId.get(id);
    return article ? [{ article, headline, excerpt }] : [];
  });
  return {
    items,
    ...nextOf(address, number < results.pages ? [number + 1] : null),
    ...{ total: results.total, total_is_least: results.more, widened: results.widened },
  };
}
