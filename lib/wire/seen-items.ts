import { openScratch } from '../../db/scratch.ts';
import { digest } from '../platform/digest.ts';
import { itemDigest } from './weigh-items.ts';
import type { WireItem } from './wire-item.ts';

/** So many letters of a digest are never the same by chance. */
const LONG_ENOUGH = 22;

/**
 * Remembers the items of one file by identity and text, so that an identity which stands in it twice is noticed, however
 * large the file. For each item: the digests of the other texts that stood above it under its identity, or 'same' when
 * this very text did.
 */
export function seenItems() {
  const seen = openScratch();
  return {
    see(item: WireItem): string[] | 'same' {
      const identity = digest(`${item.provider}\n${item.guid}`).slice(0, LONG_ENOUGH);
      const text = itemDigest(item);
      const above = seen.get(identity)?.split(' ') ?? [];
      if (above.includes(text)) return 'same';
      seen.set(identity, [...above, text].join(' '));
      return above;
    },
    forget: seen.close,
  };
}
