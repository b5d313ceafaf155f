import { sql } from 'drizzle-orm';
import { WEBHOOK_EVENTS } from '../../../lib/news/wire.ts';
import { choice, flag, id, index, instant, integer, json, oneOf, table, text, unique } from '../../columns.ts';

/** Tokens of other programs that may read more than everybody, or push to the wire. Only their digests are kept. */
export const apiTokens = table(
  'api_tokens',
  {
    id: id(),
    name: text().notNull(),
    /** SHA-256 of the token. */
    digest: text().notNull(),
    /** Its first letters, by which people tell tokens apart. */
    hint: text().notNull(),
    /** What it opens (lib/news/api-scopes.ts). */
    scopes: json().notNull(),
    madeBy: text().notNull(),
    createdAt: instant().notNull(),
    usedAt: instant(),
    expiresAt: instant(),
    revokedAt: instant(),
  },
  (t) => [unique('api_tokens_digest').on(t.digest)],
);

/** Who is told, by a signed POST, of what readers get. */
export const webhooks = table('webhooks', {
  id: id(),
  url: text().notNull(),
  secret: text().notNull(),
  /** Of what it is told: some of the events. */
  events: json().notNull(),
  active: flag().notNull(),
  createdAt: instant().notNull(),
  version: integer().notNull().default(1),
  /** How many messages were let go because too many waited, and since when; nothing is said of them once it has caught up. */
  letGo: integer().notNull().default(0),
  behindSince: instant(),
});

/** What a webhook is to be told, and what came of it. A row waits while it has a `nextAt`. */
export const webhookDeliveries = table(
  'webhook_deliveries',
  {
    id: id(),
    webhookId: integer()
      .notNull()
      .references(() => webhooks.id),
    event: choice(WEBHOOK_EVENTS).notNull(),
    /** The body, letter for letter, as it is signed and sent every time. */
    body: text().notNull(),
    createdAt: instant().notNull(),
    attempts: integer().notNull(),
    nextAt: instant(),
    doneAt: instant(),
    /** What the last attempt came to, for people. */
    outcome: text(),
  },
  (t) => [
    index('webhook_deliveries_next').on(t.nextAt).where(sql`${t.nextAt} is not null`),
    index('webhook_deliveries_hook').on(t.webhookId, t.id),
    oneOf('webhook_deliveries_event', t.event, WEBHOOK_EVENTS),
  ],
);
