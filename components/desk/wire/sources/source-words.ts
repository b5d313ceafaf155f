import type { ListedSource, SourceFields, SourceHealth } from '#lib/news/wire-source.ts';

export const KIND_NAMES: Record<SourceFields['kind'], string> = { feed: 'Feed', folder: 'Folder', push: 'Push' };

/** How a source does, in a word, and by a mark that does not depend on colour alone. */
export const HEALTH: Record<SourceHealth, { name: string; look: string }> = {
  well: { name: 'Well', look: 'border-ink' },
  new: { name: 'New', look: 'border-dashed border-muted text-muted' },
  paused: { name: 'Paused', look: 'border-muted text-muted line-through' },
  trouble: { name: 'Trouble', look: 'border-accent text-accent font-semibold' },
};

/** Seconds that may stand between two looks. */
const INTERVALS: Record<SourceFields['kind'], number[]> = {
  feed: [60, 300, 900, 1800, 3600, 21_600, 86_400],
  folder: [5, 10, 30, 60, 300],
  push: [],
};

/** What may be chosen for the time between two looks, with what a source has now. */
export function intervalsFor(kind: SourceFields['kind'], now: number): { value: string; name: string }[] {
  return [...new Set([...INTERVALS[kind], now])]
    .toSorted((a, b) => a - b)
    .map((seconds) => ({ value: String(seconds), name: `every ${durationOf(seconds)}` }));
}

/** A length of time in words: "15 minutes". */
function durationOf(seconds: number): string {
  const [count, unit] =
    seconds % 3600 === 0
      ? [seconds / 3600, 'hour']
      : seconds % 60 === 0
        ? [seconds / 60, 'minute']
        : [seconds, 'second'];
  return count === 1 ? unit : `${count} ${unit}s`;
}

/** When a source is looked at, in words. */
export function rhythmOf({ kind, interval, hubUntil }: ListedSource): string {
  if (kind === 'push') return 'its sender calls us';
  return `every ${durationOf(interval)}${hubUntil === null ? '' : ', and its hub tells us at once'}`;
}
