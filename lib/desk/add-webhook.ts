import { type Reader, write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { insertWebhook, listWebhooks } from '../../db/queries/newsroom/webhooks.ts';
import { EVENT_NAMES, type WebhookWords } from '../news/webhooks.ts';
import { now } from '../platform/now.ts';
import { Problem } from '../platform/problem.ts';
import { sealedSecret } from '../platform/webhook-secret.ts';

/** A secret that was made. It is shown this once. */
export interface MadeSecret {
  url: string;
  secret: string;
}

/**
 * Adds somebody who is told of what readers get.
 * @param secret by which what is sent is signed
 * @throws Problem when somebody at this address is told already
 */
export async function addWebhook({ url, events }: WebhookWords, secret: string): Promise<MadeSecret> {
  return write(async ({ db }) => {
    await refuseSecond(db, url);
    const id = await insertWebhook(db, { url, events, secret: sealedSecret(secret), active: true, createdAt: now() });
    await recordAct(db, { act: 'api.webhooks', subject: 'webhook', subjectId: id, after: { url, events } });
    return { url, secret };
  });
}

/**
 * Keeps one receiver from being told everything twice.
 * @param except the webhook whose address it is already
 * @throws Problem that names the other one
 */
export async function refuseSecond(db: Reader, url: string, except?: number): Promise<void> {
  const same = (await listWebhooks(db)).find(({ id, url: other }) => id !== except && hrefOf(other) === hrefOf(url));
  if (!same) return;
  const told = same.events.map((event) => EVENT_NAMES[event].toLowerCase()).join('; ');
  throw new Problem(
    `${same.url} is in the list already${same.active ? '' : ' (it is paused)'}. It is told when: ${told}. Change that one instead; nothing was changed.`,
  );
}

const hrefOf = (url: string) => URL.parse(url)?.href ?? url;
