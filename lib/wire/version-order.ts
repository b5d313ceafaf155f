import type { WireSignal } from '../news/wire.ts';
import { digest } from '../platform/digest.ts';
import type { WireItem } from './wire-item.ts';

/** What tells the versions of one item apart, and which of two is the newer. `versionAt` is UTC ms. */
export interface VersionMark {
  version: number;
  versionAt: number | null;
  signal: WireSignal;
  digest: string;
}

/** The mark of an item: its digest is of what it says, where it goes and what the sender wants, in whatever format. */
export function markOf({ section, content, facts }: WireItem): VersionMark {
  const { version, versionAt, signal, embargoedUntil } = facts;
  const said = [version, versionAt, signal, embargoedUntil, section, content];
  return { version, versionAt, signal, digest: digest(JSON.stringify(said)) };
}

/**
 * Whether a version that has just come is newer than the newest that was there: by number, then by time. Of two that are
 * alike in both, a kill goes before everything, then the greater digest: in whatever order they come, the same one wins.
 * Versions without number and time are as new as they come; a kill without them is about whatever is there.
 */
export function isNewer(come: VersionMark, there: VersionMark): boolean {
  const [isKill, wasKill] = [come.signal === 'kill', there.signal === 'kill'];
  if (isUnmarked(come) && isKill) return !(isUnmarked(there) && wasKill) || come.digest > there.digest;
  if (isUnmarked(there) && wasKill) return false;
  if (come.version !== there.version) return come.version > there.version;
  const [at, before] = [come.versionAt ?? Number.NEGATIVE_INFINITY, there.versionAt ?? Number.NEGATIVE_INFINITY];
  if (at !== before) return at > before;
  if (isKill !== wasKill) return isKill;
  return isUnmarked(come) || come.digest > there.digest;
}

function isUnmarked({ version, versionAt }: VersionMark): boolean {
  return version === 0 && versionAt === null;
}
