import { read } from '../../db/database.ts';
import { storiesUntil } from '../../db/queries/newsroom/coming-stories.ts';
import { readableAmong } from '../../db/queries/newsroom/find-stories.ts';
import type { Actor } from '../access/permissions.ts';
import { eyesOf } from './eyes-of.ts';

/**
 * Reads what the schedule changes on fronts until an instant (UTC ms): the stories that come, and those that go. What
 * somebody may not read does neither for them: a preview would tell them its headline.
 */
export async function readAhead(actor: Actor, instant: number) {
  return read(async (db) => {
    const { coming, leaving } = await storiesUntil(db, instant);
    const ids = [...coming.map(({ id }) => id), ...leaving];
    const readable = await readableAmong(db, ids, await eyesOf(db, actor));
    return {
      coming: coming.filter(({ id }) => readable.has(id)),
      leaving: new Set([...leaving].filter((id) => readable.has(id))),
    };
  });
}
