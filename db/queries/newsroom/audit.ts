import { whoActs } from '../../../lib/platform/acting.ts';
import { now } from '../../../lib/platform/now.ts';
import type { Writer } from '../../database.ts';
import { audit } from '../../schema/newsroom/audit.ts';

/** One line of the audit log. `before` and `after` hold only what the act changed. */
export interface AuditEntry {
  act: string;
  subject: string;
  subjectId: string | number | null;
  before?: unknown;
  after?: unknown;
}

/** Writes down an act in the transaction that does it: both happen, or neither. Who acts is known (`actingAs`). */
export async function recordAct(db: Writer, { subjectId, before, after, ...entry }: AuditEntry): Promise<void> {
  const { id, name, address, userAgent } = whoActs();
  await db.insert(audit).values({
    ...entry,
    at: now(),
    userId: id,
    userName: name,
    subjectId: subjectId === null ? null : String(subjectId),
    before: before ?? null,
    after: after ?? null,
    address,
    userAgent,
  });
}
