import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import { BEHIND_EVENT } from '../../../lib/news/webhooks.ts';
import type { Reader, Writer } from '../../database.ts';
import { webhookDeliveries, webhooks } from '../../schema/newsroom/api.ts';
import { queueDelivery } from './webhook-deliveries.ts';
import { messageWithoutStory } from './webhook-messages.ts';

/**
 * Notes that so many messages were let go, because more wait for a webhook than may. Its receiver is told so, once, behind
 * all that waits: then it reads what it missed by the interface. Part of the caller's act.
 * @param at UTC ms
 */
export async function letGo(db: Writer, webhookId: number, count: number, at: number): Promise<void> {
  await db
    .update(webhooks)
    .set({
      letGo: sql`${webhooks.letGo} + ${count}`,
      behindSince: sql`coalesce(${webhooks.behindSince}, ${at})`,
    })
    .where(eq(webhooks.id, webhookId));
  const [told] = await db
    .select({ id: webhookDeliveries.id })
    .from(webhookDeliveries)
    .where(
      and(
        eq(webhookDeliveries.webhookId, webhookId),
        isNotNull(webhookDeliveries.nextAt),
        eq(sql`json_extract(${webhookDeliveries.body}, '$.event')`, BEHIND_EVENT),
      ),
    )
    .limit(1);
  if (told) return;
  // The queue knows the events of stories alone; what is sent says what it is.
  await queueDelivery(db, { webhookId, event: 'story.updated', body: messageWithoutStory(BEHIND_EVENT, at) }, at);
}

/** The webhooks for which messages were let go, and how many; since when (UTC ms). */
export async function webhooksBehind(db: Reader) {
  return db
    .select({ id: webhooks.id, url: webhooks.url, letGo: webhooks.letGo, behindSince: webhooks.behindSince })
    .from(webhooks)
    .where(isNotNull(webhooks.behindSince))
    .orderBy(asc(webhooks.id));
}
