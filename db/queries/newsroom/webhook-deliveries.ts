import { and, asc, count, desc, eq, isNotNull, isNull, lt, lte, type SQL, sql } from 'drizzle-orm';
import type { WebhookEvent } from '../../../lib/news/webhooks.ts';
import type { Reader, Writer } from '../../database.ts';
import { webhookDeliveries, webhooks } from '../../schema/newsroom/api.ts';

export type DeliveryRow = typeof webhookDeliveries.$inferSelect;

/** A delivery that somebody has taken to send it, and where to. */
export type ClaimedDelivery = Pick<DeliveryRow, 'id' | 'webhookId' | 'body' | 'attempts'> & {
  url: string;
  secret: string;
};

/** How many deliveries of one webhook may wait: whoever was away for longer reads what changed by the interface. */
export const MOST_WAITING = 10_000;

/** How far the queue of a webhook is looked through for what is due: where all of that waits, its receiver is away. */
const MOST_LOOKED_AT = 200;

const waits = isNotNull(webhookDeliveries.nextAt);
const failed = and(isNull(webhookDeliveries.nextAt), isNull(webhookDeliveries.doneAt));

/** Queues what a webhook is to be told. Part of the caller's act. */
export async function queueDelivery(
  db: Writer,
  { webhookId, event, body }: { webhookId: number; event: WebhookEvent; body: string },
  at: number,
): Promise<void> {
  await db.insert(webhookDeliveries).values({ webhookId, event, body, createdAt: at, attempts: 0, nextAt: at });
}

/** How many more deliveries may wait for a webhook. */
export async function roomInQueue(db: Reader, webhookId: number): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(webhookDeliveries)
    .where(and(eq(webhookDeliveries.webhookId, webhookId), waits));
  return Math.max(0, MOST_WAITING - (row?.count ?? 0));
}

/** Whether anything is due by `at` (UTC ms): a look at one index. */
export async function isAnyDue(db: Reader, at: number): Promise<boolean> {
  const rows = await db
    .select({ id: webhookDeliveries.id })
    .from(webhookDeliveries)
    .innerJoin(webhooks, eq(webhooks.id, webhookDeliveries.webhookId))
    .where(and(lte(webhookDeliveries.nextAt, at), eq(webhooks.active, true)))
    .limit(1);
  return rows.length > 0;
}

/**
 * Takes the first delivery that is due and whose story has none before it in the queue of the same webhook: what is told
 * of one story is told in order. Nobody else gets it until `until`; whoever dies while sending leaves it to be taken
 * again then.
 */
export async function claimDelivery(
  db: Writer,
  { at, until }: { at: number; until: number },
): Promise<ClaimedDelivery | null> {
  const hooks = await db.select().from(webhooks).where(eq(webhooks.active, true)).orderBy(asc(webhooks.id));
  for (const { id: webhookId, url, secret } of hooks) {
    const id = await firstDue(db, webhookId, at);
    if (id === null) continue;
    const [row] = await db
      .update(webhookDeliveries)
      .set({ attempts: sql`${webhookDeliveries.attempts} + 1`, nextAt: until })
      .where(eq(webhookDeliveries.id, id))
      .returning();
    if (row) return { id, webhookId, body: row.body, attempts: row.attempts, url, secret };
  }
  return null;
}

async function firstDue(db: Reader, webhookId: number, at: number): Promise<number | null> {
  const rows = await db
    .select({
      id: webhookDeliveries.id,
      nextAt: webhookDeliveries.nextAt,
      story: sql<string | null>`json_extract(${webhookDeliveries.body}, '$.article.id')`,
    })
    .from(webhookDeliveries)
    .where(and(eq(webhookDeliveries.webhookId, webhookId), waits))
    .orderBy(asc(webhookDeliveries.id))
    .limit(MOST_LOOKED_AT);
  const held = new Set<string | null>();
  for (const { id, nextAt, story } of rows) {
    if (!held.has(story) && nextAt !== null && nextAt <= at) return id;
    held.add(story);
  }
  return null;
}

/** What sending came to. A failure is tried again at `retryAt`; null gives it up. */
export type Delivered = { outcome: string } & ({ ok: true } | { ok: false; retryAt: number | null });

/** Writes down what sending came to, unless somebody else has taken the delivery meanwhile. */
export async function settleDelivery(
  db: Writer,
  { id, attempts }: ClaimedDelivery,
  came: Delivered,
  at: number,
): Promise<void> {
  const mine = and(eq(webhookDeliveries.id, id), eq(webhookDeliveries.attempts, attempts), waits);
  const { outcome } = came;
  const set = came.ok ? { nextAt: null, doneAt: at, outcome } : { nextAt: came.retryAt, outcome };
  await db.update(webhookDeliveries).set(set).where(mine);
}

/** Queues again, from `at` on: one delivery, or all of a webhook that were given up. Returns how many. */
export async function replayDeliveries(
  db: Writer,
  which: { id: number } | { webhookId: number },
  at: number,
): Promise<number> {
  const these: SQL | undefined =
    'id' in which
      ? and(eq(webhookDeliveries.id, which.id), isNull(webhookDeliveries.nextAt))
      : and(eq(webhookDeliveries.webhookId, which.webhookId), failed);
  const rows = await db
    .update(webhookDeliveries)
    .set({ nextAt: at, attempts: 0, doneAt: null })
    .where(these)
    .returning({ id: webhookDeliveries.id });
  return rows.length;
}

/** The last `most` deliveries of a webhook, newest first. */
export async function lastDeliveries(db: Reader, webhookId: number, most: number) {
  return db
    .select({
      id: webhookDeliveries.id,
      event: sql<string>`json_extract(${webhookDeliveries.body}, '$.event')`,
      headline: sql<string | null>`json_extract(${webhookDeliveries.body}, '$.article.headline')`,
      story: sql<string | null>`json_extract(${webhookDeliveries.body}, '$.article.id')`,
      createdAt: webhookDeliveries.createdAt,
      attempts: webhookDeliveries.attempts,
      nextAt: webhookDeliveries.nextAt,
      doneAt: webhookDeliveries.doneAt,
      outcome: webhookDeliveries.outcome,
    })
    .from(webhookDeliveries)
    .where(eq(webhookDeliveries.webhookId, webhookId))
    .orderBy(desc(webhookDeliveries.id))
    .limit(most);
}

/** How many deliveries of a webhook wait, and how many were given up. */
export async function countDeliveries(db: Reader, webhookId: number): Promise<{ waiting: number; failed: number }> {
  const [row] = await db
    .select({
      waiting: sql<number>`coalesce(sum(${webhookDeliveries.nextAt} is not null), 0)`,
      failed: sql<number>`coalesce(sum(${webhookDeliveries.nextAt} is null and ${webhookDeliveries.doneAt} is null), 0)`,
    })
    .from(webhookDeliveries)
    .where(eq(webhookDeliveries.webhookId, webhookId));
  return row ?? { waiting: 0, failed: 0 };
}

/** Forgets what came to its end before an instant (UTC ms). */
export async function forgetDeliveries(db: Writer, before: number): Promise<void> {
  await db
    .delete(webhookDeliveries)
    .where(and(lt(webhookDeliveries.createdAt, before), isNull(webhookDeliveries.nextAt)));
}
