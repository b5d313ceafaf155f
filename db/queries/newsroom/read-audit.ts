import { and, desc, eq, gte, isNull, like, lt, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '../../database.ts';
import { audit } from '../../schema/newsroom/audit.ts';

export type AuditRow = typeof audit.$inferSelect;

/** Which lines of the audit log; what is not given is not asked for. Instants are UTC ms. */
export interface AuditSearch {
  userId?: string | undefined;
  /** A word, or the beginning of words ("story."). */
  act?: string | undefined;
  subject?: string | undefined;
  /** Null for what was done to something as a whole, such as a list. */
  subjectId?: string | null | undefined;
  from?: number | undefined;
  /** Before this instant. */
  until?: number | undefined;
  /** Older than the line of this number: the next page. */
  before?: number | undefined;
}

/** The newest lines that match, at most `count`. */
export async function searchAudit(db: Reader, search: AuditSearch, count: number): Promise<AuditRow[]> {
  const { userId, act, subject, subjectId, from, until, before } = search;
  const terms: (SQL | undefined)[] = [
    userId === undefined ? undefined : eq(audit.userId, userId),
    act === undefined ? undefined : act.endsWith('.') ? like(audit.act, `${act}%`) : eq(audit.act, act),
    subject === undefined ? undefined : eq(audit.subject, subject),
    subjectId === undefined ? undefined : subjectId === null ? isNull(audit.subjectId) : eq(audit.subjectId, subjectId),
    from === undefined ? undefined : gte(audit.at, from),
    until === undefined ? undefined : lt(audit.at, until),
    before === undefined ? undefined : lt(audit.id, before),
  ];
  return db
    .select()
    .from(audit)
    .where(and(...terms))
    .orderBy(desc(audit.id))
    .limit(count);
}

/** What has been acted on, by its word in the log. */
export async function auditSubjects(db: Reader): Promise<string[]> {
  const rows = await db.selectDistinct({ subject: audit.subject }).from(audit).orderBy(sql`1`);
  return rows.map(({ subject }) => subject);
}
