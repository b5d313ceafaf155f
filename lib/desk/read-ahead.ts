import { read } from '../../db/database.ts';
import { storiesUntil } from '../../db/queries/newsroom/coming-stories.ts';

/** Reads what the schedule changes on fronts until an instant (UTC ms): the stories that come, and those that go. */
export async function readAhead(instant: number) {
  return read((db) => storiesUntil(db, instant));
}
