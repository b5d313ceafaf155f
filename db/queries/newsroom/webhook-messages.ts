import { randomUUID } from 'node:crypto';
import type { BEHIND_EVENT, TEST_EVENT } from '../../../lib/news/webhooks.ts';

/** A new name of a message, by which its receiver knows it when it comes twice. */
export function newMessageId(): string {
  return `msg_${randomUUID().replaceAll('-', '')}`;
}

/**
 * The body of a message that is about no story.
 * @param at UTC ms
 */
export function messageWithoutStory(event: typeof TEST_EVENT | typeof BEHIND_EVENT, at: number): string {
  return JSON.stringify({ event, id: newMessageId(), article: null, occurred_at: new Date(at).toISOString() });
}
