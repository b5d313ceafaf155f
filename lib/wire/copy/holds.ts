import { site } from '../../../site.ts';
import { stampOf } from '../../news/dates.ts';
import type { KeptItem } from '../../news/wire-kept.ts';
import { now } from '../../platform/now.ts';

/** What formats say of an item that waits for an instant, and for nothing else. */
const HELD_BY_TIME: readonly (string | null)[] = ['under embargo', 'dated in the future'];

/** Why readers may not have an item yet, or null. */
export function whyHeld(item: KeptItem): string | null {
  const { embargoedUntil } = item.facts;
  if (item.facts.signal === 'withhold') return 'its sender holds it back';
  if (embargoedUntil !== null && embargoedUntil > now())
    return `it is under embargo until ${stampOf(embargoedUntil, site.zone).shown}`;
  return embargoedUntil === null ? item.hold : heldBesideEmbargo(item, now());
}

/** The embargo that a story gets of an item: one that has ended is none. */
export function embargoOf({ facts: { embargoedUntil } }: Pick<KeptItem, 'facts'>): number | null {
  return embargoedUntil !== null && embargoedUntil > now() ? embargoedUntil : null;
}

/** When an item may go to readers that only its embargo keeps from them (UTC ms); null where there is none, or more. */
export function releaseOf(item: KeptItem): number | null {
  const end = embargoOf(item);
  if (end === null || item.facts.signal === 'withhold') return null;
  return heldBesideEmbargo(item, end) === null ? end : null;
}

/** Why an item would wait if its embargo had ended, at an instant. */
function heldBesideEmbargo({ hold, content: { publishedAt } }: KeptItem, at: number): string | null {
  if (!HELD_BY_TIME.includes(hold)) return hold;
  return publishedAt !== null && publishedAt > at ? 'dated in the future' : null;
}
