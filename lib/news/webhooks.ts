import { z } from 'zod';
import { WEBHOOK_EVENTS } from './wire.ts';

export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** What editors call the events. */
export const EVENT_NAMES: Record<WebhookEvent, string> = {
  'story.published': 'A story is published, or comes back',
  'story.updated': 'A published story is changed or corrected',
  'story.withdrawn': 'A story is withdrawn or taken down',
};

/** What a desk says of a webhook. */
export const webhookSchema = z.strictObject({
  url: z
    .string()
    .trim()
    .max(1000)
    .refine((url) => {
      const parsed = URL.parse(url);
      return parsed !== null && /^https?:$/.test(parsed.protocol) && !parsed.username && !parsed.password;
    }, 'Write an address that begins with https:// (or http://), without a password in it.'),
  events: z.array(z.enum(WEBHOOK_EVENTS)).min(1, 'Choose at least one event.').max(WEBHOOK_EVENTS.length),
});

export type WebhookWords = z.infer<typeof webhookSchema>;

/** What a test sends in place of an event. */
export const TEST_EVENT = 'webhook.test';

/** What a receiver is told whose messages were let go, because too many waited. */
export const BEHIND_EVENT = 'webhook.behind';
