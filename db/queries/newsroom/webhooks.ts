import { asc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { WebhookEvent } from '../../../lib/news/webhooks.ts';
import { WEBHOOK_EVENTS } from '../../../lib/news/wire.ts';
import type { Reader, Writer } from '../../database.ts';
import { webhookDeliveries, webhooks } from '../../schema/newsroom/api.ts';

const events = z.array(z.enum(WEBHOOK_EVENTS));

export type WebhookRow = Omit<typeof webhooks.$inferSelect, 'events'> & { events: WebhookEvent[] };

const parsed = (row: typeof webhooks.$inferSelect): WebhookRow => ({ ...row, events: events.parse(row.events) });

/** Every webhook, oldest first. */
export async function listWebhooks(db: Reader): Promise<WebhookRow[]> {
  return (await db.select().from(webhooks).orderBy(asc(webhooks.id))).map(parsed);
}

/** The webhook of this number; null when there is none. */
export async function findWebhook(db: Reader, id: number): Promise<WebhookRow | null> {
  const [row] = await db.select().from(webhooks).where(eq(webhooks.id, id));
  return row ? parsed(row) : null;
}

/** Keeps a new webhook. Returns its number. */
export async function insertWebhook(
  db: Writer,
  hook: Omit<WebhookRow, 'id' | 'version' | 'letGo' | 'behindSince'>,
): Promise<number> {
  const [row] = await db.insert(webhooks).values(hook).returning({ id: webhooks.id });
  return row?.id ?? 0;
}

/** Changes a webhook; its version goes up. */
export async function updateWebhook(
  db: Writer,
  id: number,
  change: Partial<Pick<WebhookRow, 'url' | 'secret' | 'events' | 'active' | 'letGo' | 'behindSince'>>,
): Promise<void> {
  await db
    .update(webhooks)
    .set({ ...change, version: sql`${webhooks.version} + 1` })
    .where(eq(webhooks.id, id));
}

/** Removes a webhook with all that it was told. */
export async function deleteWebhook(db: Writer, id: number): Promise<void> {
  await db.delete(webhookDeliveries).where(eq(webhookDeliveries.webhookId, id));
  await db.delete(webhooks).where(eq(webhooks.id, id));
}
