import { write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { insertWebhook } from '../../db/queries/newsroom/webhooks.ts';
import type { WebhookWords } from '../news/webhooks.ts';
import { now } from '../platform/now.ts';

/** A secret that was made. It is shown this once. */
export interface MadeSecret {
  url: string;
  secret: string;
}

/**
 * Adds somebody who is told of what readers get.
 * @param secret by which what is sent is signed
 */
export async function addWebhook({ url, events }: WebhookWords, secret: string): Promise<MadeSecret> {
  return write(async ({ db }) => {
    const id = await insertWebhook(db, { url, events, secret, active: true, createdAt: now() });
    await recordAct(db, { act: 'api.webhooks', subject: 'webhook', subjectId: id, after: { url, events } });
    return { url, secret };
  });
}
