import { read } from '../../db/database.ts';
import { allRedirects, type RedirectRow } from '../../db/queries/newsroom/redirects.ts';

/** What became of every address that anything is known of, in the order of the addresses. */
export async function listRedirects(): Promise<RedirectRow[]> {
  return read(async (db) => [...(await allRedirects(db)).values()]);
}
