import { digest } from '../platform/digest.ts';
import { itemDigest } from './weigh-items.ts';
import type { WireItem } from './wire-item.ts';

const MOST_REMEMBERED = 300_000;
/** So many letters of a digest are never the same by chance. */
const LONG_ENOUGH = 22;

/**
 * Remembers the items of one file by identity and text, so that an identity which stands in it twice is noticed. For
 * each item: the digests of the other texts that stood above it under its identity, or 'same' when this very text did.
 * So many are remembered, then it begins anew.
 */
export function seenItems(): (item: WireItem) => string[] | 'same' {
  // One text is kept as itself, several in a list: in a large archive lists would take more room than what is in them.
  const seen = new Map<string, string | string[]>();
  return (item) => {
    const identity = digest(`${item.provider}\n${item.guid}`).slice(0, LONG_ENOUGH);
    const text = itemDigest(item);
    const above = [seen.get(identity) ?? []].flat();
    if (above.includes(text)) return 'same';
    if (seen.size >= MOST_REMEMBERED) seen.clear();
    seen.set(identity, above.length > 0 ? [...above, text] : text);
    return above;
  };
}
