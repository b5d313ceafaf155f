import { read } from '../../db/database.ts';
import { findCopy, isVersionKnown } from '../../db/queries/newsroom/wire-copy.ts';
import type { ArrivedItem, CopyFiling } from './file-copy.ts';
import { isNewer, markOf } from './version-order.ts';

/** Says what filing items of agencies would come to as far as it can be told without filing them, for a dry run. */
export async function foreseeCopy(items: readonly ArrivedItem[]): Promise<CopyFiling[]> {
  return read(async (db) => {
    const filings: CopyFiling[] = [];
    for (const { item } of items) {
      const mark = markOf(item);
      const there = await findCopy(db, item.provider, item.guid);
      const { id: copyId, storyId } = there ?? { id: 0, storyId: null };
      const known = there !== null && ((await isVersionKnown(db, there.id, mark.digest)) || !isNewer(mark, there));
      filings.push({ outcome: known ? 'repeated' : there ? 'changed' : 'taken', copyId, storyId });
    }
    return filings;
  });
}
