import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, lte, ne, type SQL, sql } from 'drizzle-orm';
import type { AnnouncementKind } from '../../../lib/news/announcements.ts';
import type { Reader, Writer } from '../../database.ts';
import { announcements } from '../../schema/newsroom/announcements.ts';

export type AnnouncementRow = typeof announcements.$inferSelect;

/** An announcement that somebody has taken to send it. */
export type ClaimedAnnouncement = Pick<AnnouncementRow, 'id' | 'kind' | 'url' | 'asked' | 'attempts'>;

/** How many announcements wait at most: an archive that is revised as a whole is not told address by address. */
const MOST_WAITING = 10_000;

/** For how long the log of what was sent and given up goes back. */
const KEPT = 30 * 86_400_000;

const waits = isNotNull(announcements.nextAt);

/** Queues what is to be told from `at` on. An address that waits already waits once. Part of the caller's act. */
export async function queueAnnouncements(
  db: Writer,
  told: readonly Pick<AnnouncementRow, 'kind' | 'url'>[],
  at: number,
): Promise<void> {
  if (told.length === 0) return;
  await db.delete(announcements).where(and(lt(announcements.createdAt, at - KEPT), isNull(announcements.nextAt)));
  if (await isFull(db)) return;
  const queue = db
    .insert(announcements)
    .values({
      kind: sql.placeholder('kind'),
      url: sql.placeholder('url'),
      createdAt: at,
      asked: 1,
      attempts: 0,
      nextAt: at,
    })
    .onConflictDoUpdate({
      target: [announcements.kind, announcements.url],
      targetWhere: sql`next_at is not null`,
      set: { asked: sql`${announcements.asked} + 1` },
    })
    .prepare();
  for (const { kind, url } of told) await queue.run({ kind, url });
}

async function isFull(db: Reader): Promise<boolean> {
  const last = await db
    .select({ id: announcements.id })
    .from(announcements)
    .where(waits)
    .limit(1)
    .offset(MOST_WAITING - 1);
  return last.length > 0;
}

/**
 * Takes the announcement that is due for longest, with as many more of its kind as one message holds. Nobody else gets
 * them until `until`; whoever dies while sending leaves them to be taken again then.
 * @param most how many one message of each kind holds; kinds that are not named stay where they are
 */
export async function claimAnnouncements(
  db: Writer,
  most: Partial<Record<AnnouncementKind, number>>,
  { at, until }: { at: number; until: number },
): Promise<ClaimedAnnouncement[]> {
  const kinds = Object.keys(most) as AnnouncementKind[];
  const [first] = await dueFirst(db, at, inArray(announcements.kind, kinds), 1);
  if (!first) return [];
  const taken = await dueFirst(db, at, eq(announcements.kind, first.kind), most[first.kind] ?? 1);
  const ids = taken.map(({ id }) => id);
  return db
    .update(announcements)
    .set({ attempts: sql`${announcements.attempts} + 1`, nextAt: until })
    .where(inArray(announcements.id, ids))
    .returning({
      id: announcements.id,
      kind: announcements.kind,
      url: announcements.url,
      asked: announcements.asked,
      attempts: announcements.attempts,
    });
}

function dueFirst(db: Reader, at: number, which: SQL, count: number) {
  return db
    .select({ id: announcements.id, kind: announcements.kind })
    .from(announcements)
    .where(and(lte(announcements.nextAt, at), which))
    .orderBy(asc(announcements.nextAt), asc(announcements.id))
    .limit(count);
}

/** What sending came to. A failure is tried again at `retryAt`; null gives it up. */
export type Sent = { outcome: string } & ({ ok: true } | { ok: false; retryAt: number | null });

/**
 * Writes down what sending came to, unless somebody else has taken the announcement meanwhile. What was asked for again
 * while it was on its way is told again: the receiver may have looked before the change.
 */
export async function settleAnnouncement(db: Writer, claimed: ClaimedAnnouncement, sent: Sent, at: number) {
  const mine = and(eq(announcements.id, claimed.id), eq(announcements.attempts, claimed.attempts), waits);
  const { outcome } = sent;
  if (!sent.ok) {
    await db.update(announcements).set({ nextAt: sent.retryAt, outcome }).where(mine);
    return;
  }
  const again = and(mine, ne(announcements.asked, claimed.asked));
  await db.update(announcements).set({ nextAt: at, attempts: 0, outcome }).where(again);
  await db
    .update(announcements)
    .set({ nextAt: null, doneAt: at, outcome })
    .where(and(mine, eq(announcements.asked, claimed.asked)));
}

/** The newest `count` announcements, newest first. */
export async function newestAnnouncements(db: Reader, count: number): Promise<AnnouncementRow[]> {
  return db.select().from(announcements).orderBy(desc(announcements.id)).limit(count);
}
