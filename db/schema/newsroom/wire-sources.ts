import { SOURCE_KINDS } from '../../../lib/news/wire.ts';
import {
  choice,
  flag,
  id,
  index,
  instant,
  integer,
  json,
  oneOf,
  primaryKey,
  table,
  text,
  unique,
} from '../../columns.ts';
import { topics } from '../edition/topics.ts';

/** Where items come from by themselves: a watched folder, a feed that is polled, or whoever pushes with its token. */
export const wireSources = table(
  'wire_sources',
  {
    id: id(),
    kind: choice(SOURCE_KINDS).notNull(),
    name: text().notNull(),
    /** A folder's path, a feed's URL; empty for push. */
    address: text().notNull(),
    /** The provider its items are filed under where they name none. */
    provider: text().notNull(),
    active: flag().notNull(),
    /** Seconds between two looks. */
    interval: integer().notNull(),
    /** SHA-256 of the token of a push source. */
    tokenDigest: text(),
    /** What the feed's server told to be asked with the next time. */
    etag: text(),
    lastModified: text(),
    /** WebSub: where it was subscribed and to which address, when that was asked for, until when it holds, and its secret. */
    hub: text(),
    hubTopic: text(),
    hubAskedAt: instant(),
    hubUntil: instant(),
    hubSecret: text(),
    hubKey: text(),
    nextAt: instant(),
    lookedAt: instant(),
    /** When something last came, and how many items since it was made. */
    broughtAt: instant(),
    brought: integer().notNull().default(0),
    failures: integer().notNull().default(0),
    /** What went wrong the last time; null when it went well. */
    trouble: text(),
    version: integer().notNull().default(1),
    createdAt: instant().notNull(),
  },
  (t) => [
    index('wire_sources_next').on(t.active, t.nextAt),
    unique('wire_sources_token').on(t.tokenDigest),
    unique('wire_sources_hub_key').on(t.hubKey),
    oneOf('wire_sources_kind', t.kind, SOURCE_KINDS),
  ],
);

/** What is done with items by themselves; the first rule that fits an item decides. */
export const wireRules = table('wire_rules', {
  id: id(),
  position: integer().notNull(),
  name: text().notNull(),
  active: flag().notNull(),
  /** What an item must be, and what is done with one that is (lib/news/wire-rules.ts). */
  fits: json().notNull(),
  does: json().notNull(),
  version: integer().notNull().default(1),
});

/** Which of our topics a subject of an agency is. */
export const subjectMap = table(
  'subject_map',
  {
    scheme: text().notNull(),
    code: text().notNull(),
    topicId: integer()
      .notNull()
      .references(() => topics.id),
  },
  (t) => [primaryKey({ columns: [t.scheme, t.code] }), index('subject_map_topic').on(t.topicId)],
);
