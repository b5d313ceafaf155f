import { read } from '../../../db/database.ts';
import { changesOfArticles } from '../../../db/queries/edition/api-articles.ts';
import { type ChangeRow, changesAfter } from '../../../db/queries/edition/api-changes.ts';
import { findListed } from '../../../db/queries/edition/articles.ts';
import type { ApiAddress } from '../../news/api/addresses.ts';
import { readCursor } from '../../news/api/cursor.ts';
import { limitOf } from '../../news/api/parameters.ts';
import type { ApiAnswer, ApiSummary } from '../../news/api/shapes.ts';
import { instantOf } from '../../news/dates.ts';
import { printedNumber } from '../../news/story-number.ts';
import { articleApiUrl, full, nextOf, rfc3339 } from './answer.ts';
import { summariesOf } from './summaries.ts';

type ChangesAddress = Extract<ApiAddress, { resource: 'changes' }>;

/** A page of what came, changed and went, oldest first. The cursor stays after the last page: there the next ones come. */
export async function apiChanges(address: ChangesAddress): Promise<ApiAnswer<'changes'>> {
  const { cursor, since } = address.query;
  const [number, id] = (cursor && readCursor(cursor, 2)) || [];
  const after = number === undefined || id === undefined ? null : { number, id };
  const count = limitOf(address.query);
  return read(async (db) => {
    const rows = await changesAfter(db, { after, since: since ? instantOf(since) : null }, count + 1);
    const shown = rows.slice(0, count);
    const ids = shown.flatMap((row) => (row.status === null ? [row.id] : []));
    const changed = await changesOfArticles(db, ids);
    const listed = await findListed(db, ids);
    const summaries = await summariesOf(
      db,
      listed.map((row) => ({ ...row, updatedAt: changed.get(row.id) ?? null })),
    );
    const byId = new Map(summaries.map((one) => [one.id, one]));
    const last = shown.at(-1) ?? after;
    const { next_cursor, next } = nextOf(address, last && [last.number, last.id]);
    return {
      items: shown.map((row) => changeOf(row, byId.get(printedNumber(row.id)) ?? null)),
      next_cursor,
      next: rows.length > count ? next : null,
    };
  });
}

function changeOf({ id, changedAt, status, path }: ChangeRow, article: ApiSummary | null) {
  return {
    id: printedNumber(id),
    state: status === 410 ? ('withdrawn' as const) : status === 451 ? ('taken-down' as const) : ('live' as const),
    changed_at: rfc3339(changedAt),
    url: article?.url ?? (path === null ? null : full(path)),
    api_url: articleApiUrl(id),
    article,
  };
}
