import { type CopyRow, copyOfGuids, updateCopy } from '../../../db/queries/newsroom/wire-copy.ts';
import { overtakeProposals } from '../../../db/queries/newsroom/wire-proposals.ts';
import { itemsThatName } from '../../../db/queries/newsroom/wire-relations.ts';
import type { KeptItem } from '../../news/wire-kept.ts';
import { now } from '../../platform/now.ts';
import type { FilingDesk } from './filing-desk.ts';

/**
 * Lets an item take the place of those that it says it replaces: it goes on with their story, and they are done with.
 * @returns the item as it stands then
 */
export async function takeTheirPlace({ act: { db } }: FilingDesk, copy: CopyRow, item: KeptItem): Promise<CopyRow> {
  const guids = item.facts.related.filter(({ kind }) => kind === 'replaces').map(({ guid }) => guid);
  const replaced = (await copyOfGuids(db, item.provider, guids)).filter(({ id }) => id !== copy.id);
  if (replaced.length === 0) return copy;
  const before = replaced.find(({ storyId }) => storyId !== null);
  for (const { id, standing } of replaced) {
    await overtakeProposals(db, id);
    if (standing === 'waiting' || standing === 'taken') await updateCopy(db, id, doneWith(standing));
  }
  if (copy.storyId !== null || !before) return copy;
  const place = { storyId: before.storyId, standing: before.standing };
  await updateCopy(db, copy.id, place);
  return { ...copy, ...place };
}

/** Whether an item that comes late was replaced by one that came before it; it is done with then. */
export async function isReplaced({ act: { db } }: FilingDesk, { id }: CopyRow, item: KeptItem): Promise<boolean> {
  const [by] = await itemsThatName(db, item, ['replaces']);
  if (!by || by.copyId === id) return false;
  await updateCopy(db, id, { ...doneWith(by.storyId === null ? 'waiting' : 'taken'), storyId: by.storyId });
  return true;
}

function doneWith(standing: 'waiting' | 'taken') {
  const standingNow = standing === 'taken' ? ('merged' as const) : ('spiked' as const);
  return { standing: standingNow, decidedBy: 'a later item of the sender', decidedAt: now() };
}
