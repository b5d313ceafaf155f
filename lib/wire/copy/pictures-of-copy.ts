import { setTimeout as passed } from 'node:timers/promises';
import { read } from '../../../db/database.ts';
import { allWireRules } from '../../../db/queries/newsroom/wire-rules.ts';
import { decisionOn } from '../../news/wire-decision.ts';
import type { RuleDoes } from '../../news/wire-rules.ts';
import { log } from '../../platform/log.ts';
import { takePictureBytes } from '../take-picture-bytes.ts';
import { type PictureSources, pictureTaker } from '../take-pictures.ts';
import type { WireItem } from '../wire-item.ts';

/** For how long pictures are waited for (ms); what comes later is there for the next version. */
const WITHIN = 15_000;

/**
 * Takes the pictures of items into the paper, so that filing finds them; what cannot be had in time is left out, and the
 * history says so. To be called outside of any act.
 */
export async function takePicturesOf(items: readonly WireItem[], sources: Partial<PictureSources>): Promise<void> {
  const withSome = items.filter(({ facts }) => facts.pictures.length > 0);
  if (withSome.length === 0) return;
  const { accept = takePictureBytes, fetch = null, folders = [] } = sources;
  const taking = pictureTaker(
    { accept, fetch, folders },
    { dryRun: false },
  )(withSome)
    .then(() => undefined)
    .catch((error: unknown) => log().error({ err: error }, 'Pictures of the wire could not be taken.'));
  const late = new AbortController();
  await Promise.race([taking, passed(WITHIN, undefined, { signal: late.signal, ref: false }).catch(() => undefined)]);
  late.abort();
}

/** Those of the items that become stories as far as the rules say: what only stands in the list needs no pictures yet. */
export async function itemsForStories(
  items: readonly WireItem[],
  otherwise: RuleDoes['destination'],
): Promise<WireItem[]> {
  const rules = await read(allWireRules);
  return items.filter((item) => decisionOn(rules, item, otherwise).destination !== 'list');
}
