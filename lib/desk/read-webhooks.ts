import { read } from '../../db/database.ts';
import { countDeliveries, lastDeliveries } from '../../db/queries/newsroom/webhook-deliveries.ts';
import { listWebhooks, type WebhookRow } from '../../db/queries/newsroom/webhooks.ts';

/** A webhook as its screen shows it, without its secret. Instants are UTC ms. */
export interface WebhookShown
  extends Pick<WebhookRow, 'id' | 'url' | 'events' | 'active' | 'createdAt' | 'letGo' | 'behindSince'> {
  waiting: number;
  failed: number;
  deliveries: Awaited<ReturnType<typeof lastDeliveries>>;
}

const DELIVERIES = 20;

/** Every webhook with what it was told last. */
export async function readWebhooks(): Promise<WebhookShown[]> {
  return read(async (db) => {
    const shown: WebhookShown[] = [];
    for (const { secret: _secret, version: _version, ...hook } of await listWebhooks(db)) {
      const counts = await countDeliveries(db, hook.id);
      shown.push({ ...hook, ...counts, deliveries: await lastDeliveries(db, hook.id, DELIVERIES) });
    }
    return shown;
  });
}
