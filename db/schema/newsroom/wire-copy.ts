import {
  COPY_STANDINGS,
  PROPOSAL_KINDS,
  PROPOSAL_STANDINGS,
  RELATION_KINDS,
  WIRE_SIGNALS,
} from '../../../lib/news/wire.ts';
import {
  bytes,
  choice,
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
import { stories } from './stories.ts';
import { wireSources } from './wire-sources.ts';

/** Files and messages as they came, byte for byte (zstd); one that comes twice is kept once. */
export const wireOriginals = table(
  'wire_originals',
  {
    id: id(),
    /** SHA-256 of the bytes before they were packed. */
    digest: text().notNull(),
    name: text().notNull(),
    format: text().notNull(),
    /** In bytes, unpacked. */
    size: integer().notNull(),
    packed: bytes().notNull(),
    receivedAt: instant().notNull(),
  },
  (t) => [unique('wire_originals_digest').on(t.digest)],
);

/** An item of an agency as the desk's wire list has it: its newest version, and what became of it. */
export const wireCopy = table(
  'wire_copy',
  {
    id: id(),
    provider: text().notNull(),
    guid: text().notNull(),
    standing: choice(COPY_STANDINGS).notNull(),
    /** The story it became or went into. */
    storyId: integer().references(() => stories.id),
    sourceId: integer().references(() => wireSources.id),
    format: text().notNull(),
    /** Of the newest version. */
    version: integer().notNull(),
    versionAt: instant(),
    digest: text().notNull(),
    signal: choice(WIRE_SIGNALS).notNull(),
    urgency: integer(),
    language: text().notNull(),
    slugline: text(),
    headline: text().notNull(),
    embargoedUntil: instant(),
    /** When the first version came, and the newest. */
    receivedAt: instant().notNull(),
    changedAt: instant().notNull(),
    /** Who took or spiked it (a user's name, or the rule). */
    decidedBy: text(),
    decidedAt: instant(),
  },
  (t) => [
    unique('wire_copy_item').on(t.provider, t.guid),
    index('wire_copy_standing').on(t.standing, t.changedAt, t.id),
    index('wire_copy_provider').on(t.provider, t.changedAt, t.id),
    index('wire_copy_urgency').on(t.urgency, t.changedAt, t.id),
    index('wire_copy_changed').on(t.changedAt, t.id),
    index('wire_copy_story').on(t.storyId),
    oneOf('wire_copy_standing_known', t.standing, COPY_STANDINGS),
    oneOf('wire_copy_signal', t.signal, WIRE_SIGNALS),
  ],
);

/** Every version of an item that came, in whatever order; the digest of what it says tells them apart. */
export const wireVersions = table(
  'wire_versions',
  {
    copyId: integer()
      .notNull()
      .references(() => wireCopy.id),
    digest: text().notNull(),
    version: integer().notNull(),
    versionAt: instant(),
    signal: choice(WIRE_SIGNALS).notNull(),
    /** The item in our words. */
    item: json().notNull(),
    originalId: integer().references(() => wireOriginals.id),
    receivedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.copyId, t.digest] }), index('wire_versions_original').on(t.originalId)],
);

/** What a later version asks of a story that it may not change by itself. */
export const wireProposals = table(
  'wire_proposals',
  {
    id: id(),
    storyId: integer()
      .notNull()
      .references(() => stories.id),
    copyId: integer()
      .notNull()
      .references(() => wireCopy.id),
    /** The version that is proposed. */
    digest: text().notNull(),
    kind: choice(PROPOSAL_KINDS).notNull(),
    standing: choice(PROPOSAL_STANDINGS).notNull(),
    madeAt: instant().notNull(),
    decidedAt: instant(),
    decidedBy: text(),
  },
  (t) => [
    index('wire_proposals_story').on(t.storyId, t.standing),
    index('wire_proposals_open').on(t.standing, t.madeAt),
    unique('wire_proposals_version').on(t.copyId, t.digest, t.storyId),
    oneOf('wire_proposals_kind', t.kind, PROPOSAL_KINDS),
    oneOf('wire_proposals_standing', t.standing, PROPOSAL_STANDINGS),
  ],
);

/** Which other items of its provider an item speaks of, whether they have come or not. */
export const wireRelations = table(
  'wire_relations',
  {
    copyId: integer()
      .notNull()
      .references(() => wireCopy.id),
    kind: choice(RELATION_KINDS).notNull(),
    provider: text().notNull(),
    guid: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.copyId, t.kind, t.guid] }),
    index('wire_relations_to').on(t.provider, t.guid),
    oneOf('wire_relations_kind', t.kind, RELATION_KINDS),
  ],
);
