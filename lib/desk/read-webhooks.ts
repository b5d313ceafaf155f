import { read } from '../../db/database.ts';
import { countDeliveries, lastDeliveries } from '../../db/queries/newsroom/webhook-deliveries.ts';
import { listWebhooks, type WebhookRow } from '../../db/queries/newsroom/webhooks.ts';

/** A webhook as its screen shows it, without its secret. Instants are UTC ms. */
export interface WebhookShown extends Pick<WebhookRow, 'id' | 'url' | 'events' | 'active' | 'createdAt'> {
  waiting: number;
  failed: number;
  deliveries: Awaited<ReturnType<typeof lastDeliveries>>;
}

const DELIVERIES = 20;

/** Every webhook with what it was told last. */
export async function readWebhooks(): Promise<WebhookShown[]> {
  return read(async (db) => {
    const shown: WebhookShown[] = [];
    for (const { id, url, events, active, createdAt } of await listWebhooks(db)) {
      const counts = await countDeliveries(db, id);
      shown.push({
        id,
        url,
        events,
        active,
        createdAt,
        ...counts,
        deliveries: await lastDeliveries(db, id, DELIVERIES),
      });
    }
    return shown;
  });
}
