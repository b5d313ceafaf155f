import type { WireItem } from './wire-item.ts';

/** What the history says beside a revision of the wire: what was mended, and why it waits; null when there is nothing. */
export function revisionNote({ notes, hold }: WireItem): string | null {
  return [...notes, ...(hold ? [`Held: ${hold}.`] : [])].join(' ') || null;
}
