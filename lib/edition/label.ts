import { KIND_RECORDS, type Kind } from '../news/kinds.ts';
import { now } from '../platform/now.ts';
import { noteUntil } from '../platform/page-notes.ts';

/** A live story is live for so long after its time; then it tells how it was. */
const LIVE_FOR = 86_400_000;

/**
 * What readers are told a story is, where its section does not say enough, and whether it is going on at this moment.
 * @param publishedAt UTC ms; null when the date is not known
 */
export function labelOf(kind: Kind, publishedAt: number | null): { label: string | null; isLive: boolean } {
  if (kind !== 'live') return { label: KIND_RECORDS[kind].label, isLive: false };
  const over = (publishedAt ?? 0) + LIVE_FOR;
  if (now() >= over) return { label: 'As it happened', isLive: false };
  noteUntil(over);
  return { label: KIND_RECORDS.live.label, isLive: true };
}
