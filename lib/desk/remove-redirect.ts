import { write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { clearRedirect, findRedirectRow } from '../../db/queries/newsroom/redirects.ts';
import { findStories } from '../../db/queries/newsroom/stories.ts';
import { redirectKey } from '../news/redirects.ts';
import { parseNumber } from '../news/story-number.ts';
import { Problem } from '../platform/problem.ts';

/**
 * Forgets what became of an address: it is unknown from the next request on.
 * @returns the key it was kept under
 * @throws Problem when nothing is known of it, or it is what became of a story of the newsroom
 */
export async function removeRedirect(from: string): Promise<string> {
  return write(async (act) => {
    const key = redirectKey(from.trim());
    const redirect = key === null ? undefined : await findRedirectRow(act.db, key);
    if (key === null || !redirect)
      throw new Problem(`There is no redirect from "${from}"; "list" says which there are.`);
    const id = parseNumber(key.slice(1, -1));
    if (id !== null && (await findStories(act.db, [id])).length > 0)
      throw new Problem(`${key} is what became of a story; "npm run desk -- publish" brings it back.`);
    await clearRedirect(act, key);
    await recordAct(act.db, { act: 'redirect.edit', subject: 'redirect', subjectId: key, before: redirect });
    return key;
  });
}
