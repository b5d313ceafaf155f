import type { Filing } from './file-items.ts';
import type { AddressConflict } from './keep-addresses.ts';
import type { WireItem } from './wire-item.ts';

/** What became of one item of a file, for the report that names every loss, item by item. */
export interface ToldItem {
  file: string;
  line: number;
  outcome: Filing['outcome'] | 'set aside' | 'quarantined';
  /** Why it waits, was set aside or refused. */
  reason?: string;
  provider?: string;
  guid?: string;
  headline?: string;
  story?: number;
  notes?: string[];
  losses?: string[];
  /** Addresses at which it stood and that lead elsewhere, and why. */
  addresses?: { address: string; reason: string }[];
}

/** What is told of an item that was filed. */
export function toldFiling(
  file: string,
  line: number,
  { provider, guid, content, notes, facts }: WireItem,
  { outcome, storyId, reason }: Filing,
  conflicts: readonly AddressConflict[],
): ToldItem {
  const addresses = conflicts.map(({ address, reason: why }) => ({ address, reason: why }));
  return {
    file,
    line,
    outcome,
    ...(reason ? { reason } : {}),
    provider,
    guid,
    headline: content.headline,
    ...(storyId ? { story: storyId } : {}),
    ...(notes.length > 0 ? { notes } : {}),
    ...(facts.losses.length > 0 ? { losses: facts.losses } : {}),
    ...(addresses.length > 0 ? { addresses } : {}),
  };
}
