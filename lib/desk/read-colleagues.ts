import { read } from '../../db/database.ts';
import { allColleagues } from '../../db/queries/newsroom/users.ts';

/** Who works here and is not kept out, by name: whom a story can be given to. */
export async function readColleagues(): Promise<{ id: string; name: string }[]> {
  return read(allColleagues);
}
