import { type Writer, write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { deleteWebhook, findWebhook, updateWebhook, type WebhookRow } from '../../db/queries/newsroom/webhooks.ts';
import type { WebhookWords } from '../news/webhooks.ts';
import { Problem } from '../platform/problem.ts';
import { sealedSecret } from '../platform/webhook-secret.ts';
import { type MadeSecret, refuseSecond } from './add-webhook.ts';

/**
 * Changes where a webhook is and what it is told of, or pauses it: what waits for it waits on.
 * @throws Problem when there is none of this number, or another one is at that address
 */
export async function changeWebhook(id: number, change: Partial<WebhookWords & { active: boolean }>): Promise<void> {
  await write(async ({ db }) => {
    const { url, events, active, secret } = await webhookNumbered(db, id);
    if (change.url !== undefined) await refuseSecond(db, change.url, id);
    // One that was kept before secrets were sealed is sealed now.
    await updateWebhook(db, id, { ...change, secret: sealedSecret(secret) });
    const entry = { before: { url, events, active }, after: change };
    await recordAct(db, { act: 'api.webhooks', subject: 'webhook', subjectId: id, ...entry });
  });
}

/**
 * Gives a webhook another secret; what is sent from now on is signed by it alone.
 * @throws Problem when there is none of this number
 */
export async function rotateSecret(id: number, secret: string): Promise<MadeSecret> {
  return write(async ({ db }) => {
    const { url } = await webhookNumbered(db, id);
    await updateWebhook(db, id, { secret: sealedSecret(secret) });
    await recordAct(db, { act: 'api.webhooks', subject: 'webhook', subjectId: id, after: { secret: 'another' } });
    return { url, secret };
  });
}

/**
 * Notes that a webhook's receiver has read what was let go of its messages: nothing is said of them any more.
 * @throws Problem when there is none of this number, or nothing was let go
 */
export async function caughtUp(id: number): Promise<void> {
  await write(async ({ db }) => {
    const { letGo, behindSince } = await webhookNumbered(db, id);
    if (behindSince === null) throw new Problem('Nothing was let go of what this webhook is told.');
    await updateWebhook(db, id, { letGo: 0, behindSince: null });
    const entry = { before: { letGo, behindSince }, after: { letGo: 0 } };
    await recordAct(db, { act: 'api.webhooks', subject: 'webhook', subjectId: id, ...entry });
  });
}

/**
 * Removes a webhook with all that it was told or was to be told.
 * @throws Problem when there is none of this number
 */
export async function removeWebhook(id: number): Promise<void> {
  await write(async ({ db }) => {
    const { url, events } = await webhookNumbered(db, id);
    await deleteWebhook(db, id);
    await recordAct(db, { act: 'api.webhooks', subject: 'webhook', subjectId: id, before: { url, events } });
  });
}

/** The webhook of this number. Throws a Problem when there is none. */
export async function webhookNumbered(db: Writer, id: number): Promise<WebhookRow> {
  const hook = await findWebhook(db, id);
  if (!hook) throw new Problem('This webhook was removed. Nothing was changed.');
  return hook;
}
