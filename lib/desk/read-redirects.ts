import { read } from '../../db/database.ts';
import { type RedirectRow, redirectsWith } from '../../db/queries/newsroom/redirects.ts';
import { parseNumber } from '../news/story-number.ts';
import { type DeskList, LIST_PAGE, type ListQuery } from './read-named.ts';

/** A redirect as the desk shows it. What became of a story is changed where the story is. */
export type DeskRedirect = RedirectRow & { ofStory: boolean };

/** Reads what became of addresses, by the address. */
export async function readRedirects({ q, page }: ListQuery): Promise<DeskList<DeskRedirect>> {
  const stretch = { letters: q, after: (page - 1) * LIST_PAGE, count: LIST_PAGE + 1 };
  const rows = await read((db) => redirectsWith(db, stretch));
  return {
    rows: rows.slice(0, LIST_PAGE).map((row) => ({ ...row, ofStory: parseNumber(row.address.slice(1, -1)) !== null })),
    more: rows.length > LIST_PAGE,
  };
}
