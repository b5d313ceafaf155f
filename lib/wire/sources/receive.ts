/** A file or message as a source brought it. */
export interface Arrived {
  /** Its own name without a folder; what it is, is told by its content. */
  name: string;
  bytes: Buffer;
  /** Null for what no source brought. */
  sourceId: number | null;
  /** The encoding that its sender named beside it, or null. */
  charset: string | null;
}

/** What became of one item of it. */
export interface ArrivedOutcome {
  outcome: 'taken' | 'changed' | 'repeated' | 'held' | 'set aside' | 'refused';
  guid: string | null;
  headline: string | null;
  storyId: number | null;
  /** The line it began at, where that is known. */
  line: number | null;
  reason: string | null;
}

/** What became of a file. */
export interface ArrivedReport {
  format: string;
  /** How many items came to what, all of them. */
  counts: Record<ArrivedOutcome['outcome'], number>;
  /** What became of each item; the first thousand, and what was refused behind them. */
  items: ArrivedOutcome[];
}

/**
 * Recognises a file, reads it and files what is in it. The same again is no change, so that whoever died over a file
 * brings it again.
 * @throws UnknownFormat when it is none of the formats that are read; Problem when it is malformed as a whole
 */
export type Receive = (arrived: Arrived) => Promise<ArrivedReport>;

/** How many items of a file were new, or a new version. */
export function newIn({ counts }: ArrivedReport): number {
  return counts.taken + counts.changed + counts.held;
}

/** Why nothing of a file could be used, the reasons of its items in one line each; null when something could. */
export function uselessness(report: ArrivedReport): string | null {
  const { items, counts } = report;
  if (newIn(report) + counts.repeated + counts['set aside'] > 0) return null;
  const reasons = items.map(({ line, reason }) => `${line === null ? '' : `Line ${line}: `}${reason ?? 'refused'}`);
  return [...new Set(reasons)].slice(0, 20).join('\n') || 'There is nothing in it.';
}
