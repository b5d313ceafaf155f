import { z } from 'zod';
import type { Reader } from '../../db/database.ts';
import { searchAudit } from '../../db/queries/newsroom/read-audit.ts';
import { site } from '../../site.ts';
import { stampOf } from '../news/dates.ts';
import { digest } from '../platform/digest.ts';
import { Conflict } from '../platform/problem.ts';

/** The version of what somebody saw before they wrote over it (`versionOf`). */
export const seenSchema = z.string().max(64);

/** The version of what is said of something: another one as soon as any word of it is another. */
export function versionOf(words: object): string {
  return digest(JSON.stringify(Object.entries(words).toSorted(([a], [b]) => (a < b ? -1 : 1))));
}

interface Meanwhile {
  /** Whose lines of the audit log say who changed it. */
  subject: string;
  subjectId: string | number | null;
  /** What it is called, as it stands in a sentence. */
  called: string;
  /** Its words by the names of their fields, as they are stored; instants are UTC ms. */
  there: object;
  seen: string;
  /** What was to be written, of which the writer is told what is there instead; nothing for what removes or merges. */
  wanted?: object;
}

/** Throws a Conflict that says who changed something, and what it says now, when that is not what was seen. */
export async function refuseUnseen(db: Reader, { there, seen, wanted, ...what }: Meanwhile): Promise<void> {
  if (versionOf(there) === seen) return;
  const who = await whoChanged(db, what);
  if (!wanted) throw new Conflict(`${who} Nothing was changed; look at what it says now, and do it again.`);
  const mine = new Map<string, unknown>(Object.entries(wanted));
  const others = Object.entries(there).filter(([name, value]) => mine.has(name) && mine.get(name) !== value);
  throw new Conflict(
    `${who} Nothing was saved: beside each field stands what it says now. Save again to write yours over it.`,
    Object.fromEntries(others.map(([name, value]) => [name, [saysNow(value)]])),
  );
}

/** Who changed something last, and when, in a sentence; from the audit log. */
export async function whoChanged(
  db: Reader,
  { subject, subjectId, called }: Pick<Meanwhile, 'subject' | 'subjectId' | 'called'>,
): Promise<string> {
  const [last] = await searchAudit(db, { subject, subjectId: subjectId === null ? null : String(subjectId) }, 1);
  const by = last
    ? `${last.userName} changed ${called} at ${stampOf(last.at, site.zone).shown}`
    : `${called} was changed`;
  return `${by}, after you had opened it.`;
}

function saysNow(value: unknown): string {
  if (value === null || value === '') return 'It is empty now.';
  return `It says “${typeof value === 'number' ? stampOf(value, site.zone).shown : value}” now.`;
}
