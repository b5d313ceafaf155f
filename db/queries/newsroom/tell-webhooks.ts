import { eq } from 'drizzle-orm';
import { apiPath } from '../../../lib/news/api/addresses.ts';
import type { StoryContent } from '../../../lib/news/content.ts';
import { pathOf } from '../../../lib/news/paths.ts';
import { printedNumber } from '../../../lib/news/story-number.ts';
import type { WebhookEvent } from '../../../lib/news/webhooks.ts';
import { config } from '../../../lib/platform/config.ts';
import { now } from '../../../lib/platform/now.ts';
import type { Reader, Writer } from '../../database.ts';
import { articles } from '../../schema/edition/articles.ts';
import { isFounded } from './founding.ts';
import { queueDelivery, roomInQueue } from './webhook-deliveries.ts';
import { newMessageId } from './webhook-messages.ts';
import { listWebhooks, type WebhookRow } from './webhooks.ts';
import { letGo } from './webhooks-behind.ts';

/** A story that something happened to. Its words, as far as there are any for readers. */
export interface ToldStory {
  id: number;
  section: string;
  event: WebhookEvent;
  content: Pick<StoryContent, 'kind' | 'language' | 'headline' | 'standfirst' | 'publishedAt'> | null;
  updatedAt: number | null;
}

/** The webhooks that are told anything; none before the paper is past the loading of what it was founded with. */
export async function listeningWebhooks(db: Reader): Promise<WebhookRow[]> {
  const hooks = (await listWebhooks(db)).filter(({ active }) => active);
  return hooks.length > 0 && (await isFounded(db)) ? hooks : [];
}

/** Queues for these webhooks what happened to these stories. Part of the caller's act. */
export async function tellWebhooks(
  db: Writer,
  hooks: readonly WebhookRow[],
  told: readonly ToldStory[],
): Promise<void> {
  const at = now();
  const messages = told.map((story) => ({ event: story.event, body: messageOf(story, at) }));
  for (const { id: webhookId, events } of hooks) {
    const wanted = messages.filter(({ event }) => events.includes(event));
    if (wanted.length === 0) continue;
    const room = await roomInQueue(db, webhookId);
    for (const message of wanted.slice(0, room)) await queueDelivery(db, { webhookId, ...message }, at);
    if (wanted.length > room) await letGo(db, webhookId, wanted.length - room, at);
  }
}

/** Queues that a live story was corrected. Part of the caller's act. */
export async function tellCorrected(
  db: Writer,
  hooks: readonly WebhookRow[],
  storyId: number,
  section: string,
): Promise<void> {
  if (hooks.length === 0) return;
  const { kind, language, headline, standfirst, publishedAt } = articles;
  const [content] = await db
    .select({ kind, language, headline, standfirst, publishedAt })
    .from(articles)
    .where(eq(articles.id, storyId));
  if (!content) return;
  await tellWebhooks(db, hooks, [{ id: storyId, section, event: 'story.updated', content, updatedAt: now() }]);
}

/** The body that is signed and sent, letter for letter. */
function messageOf({ id, section, event, content, updatedAt }: ToldStory, at: number): string {
  const { siteUrl } = config();
  return JSON.stringify({
    event,
    id: newMessageId(),
    occurred_at: rfc3339(at),
    article: {
      id: printedNumber(id),
      url: siteUrl + pathOf({ page: 'article', section, id }),
      api_url: siteUrl + apiPath({ resource: 'article', id }),
      section,
      kind: content?.kind ?? null,
      language: content?.language ?? null,
      headline: content?.headline ?? null,
      standfirst: content?.standfirst ?? null,
      published_at: rfc3339(content?.publishedAt ?? null),
      updated_at: rfc3339(updatedAt),
    },
  });
}

function rfc3339(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString().replace('.000Z', 'Z');
}
