import { read } from '../../db/database.ts';
import type { Filed, Filing } from './file-items.ts';
import { type Weighed, weighItems } from './weigh-items.ts';
import type { WireItem } from './wire-item.ts';

/** Says what filing items would come to, and files nothing: for a dry run. */
export async function foreseeItems(items: readonly WireItem[]): Promise<Filed> {
  const weighed = await read((db) => weighItems(db, items));
  return { filings: weighed.map(foreseen), sectionsMade: [] };
}

function foreseen(one: Weighed): Filing {
  switch (one.means) {
    case 'new':
      if (one.item.hold) return { outcome: 'held', storyId: 0, reason: one.item.hold };
      // What stands above it in the file would have been filed by now.
      return { outcome: one.item.supersedes?.length ? 'changed' : 'taken', storyId: 0 };
    case 'nothing':
      return { outcome: 'repeated', storyId: one.storyId };
    case 'revision':
      return one.waits
        ? { outcome: 'held', storyId: one.story.id, reason: one.waits }
        : { outcome: 'changed', storyId: one.story.id };
  }
}
