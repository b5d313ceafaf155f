import { write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { queueDelivery, replayDeliveries } from '../../db/queries/newsroom/webhook-deliveries.ts';
import { messageWithoutStory } from '../../db/queries/newsroom/webhook-messages.ts';
import { TEST_EVENT } from '../news/webhooks.ts';
import { now } from '../platform/now.ts';
import { Problem } from '../platform/problem.ts';
import { webhookNumbered } from './change-webhook.ts';

/**
 * Sends a webhook something that is no news, so that its receiver can be tried.
 * @throws Problem when there is none of this number, or it is paused
 */
export async function testWebhook(id: number): Promise<void> {
  await write(async ({ db }) => {
    const { active } = await webhookNumbered(db, id);
    if (!active) throw new Problem('This webhook is paused: resume it first.');
    const at = now();
    const body = messageWithoutStory(TEST_EVENT, at);
    // The queue knows the events of stories alone; what is sent says that it is a test.
    await queueDelivery(db, { webhookId: id, event: 'story.published', body }, at);
    await recordAct(db, { act: 'api.webhooks', subject: 'webhook', subjectId: id, after: { tested: true } });
  });
}

/**
 * Sends again, with the same id: one delivery, or all of a webhook that were given up.
 * @returns how many
 * @throws Problem when there is nothing to be sent again
 */
export async function replay(which: { id: number } | { webhookId: number }): Promise<number> {
  return write(async ({ db }) => {
    const count = await replayDeliveries(db, which, now());
    if (count === 0) throw new Problem('There is nothing to be sent again: it waits already, or was removed.');
    const subject = 'id' in which ? 'delivery' : 'webhook';
    const subjectId = 'id' in which ? which.id : which.webhookId;
    await recordAct(db, { act: 'api.webhooks', subject, subjectId, after: { sentAgain: count } });
    return count;
  });
}
