import { read, write } from '../../db/database.ts';
import { indexNextInHand, needsInHandIndex } from '../../db/queries/newsroom/in-hand.ts';
import { indexStored, needsIndex } from '../../db/queries/newsroom/index-stored.ts';

const AT_ONCE = 500;

/**
 * Fills the full-text index from what is published when it is empty, as it is after a migration that made it anew. All
 * of it or nothing: cut off, it is done again.
 * @param tell is told how many articles are in it so far
 */
export async function reindexSearch(tell: (done: number) => void): Promise<void> {
  await reindexInHand();
  if (!(await read(needsIndex))) return;
  await write(async ({ db }) => {
    // Another process may have filled it while this one waited for its turn.
    if (!(await needsIndex(db))) return;
    let done = 0;
    for (let some = await indexStored(db, 0, AT_ONCE); some; some = await indexStored(db, some.last, AT_ONCE)) {
      done += some.indexed;
      tell(done);
    }
  });
}

/** The newsroom's own index, of what it has in hand, in the same way. */
async function reindexInHand(): Promise<void> {
  if (!(await read(needsInHandIndex))) return;
  await write(async ({ db }) => {
    if (!(await needsInHandIndex(db))) return;
    for (let last = await indexNextInHand(db, 0, AT_ONCE); last !== null; )
      last = await indexNextInHand(db, last, AT_ONCE);
  });
}
