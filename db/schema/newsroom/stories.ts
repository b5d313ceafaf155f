import { sql } from 'drizzle-orm';
import { KINDS } from '../../../lib/news/kinds.ts';
import { DRAFT_STATES, STORY_STATES } from '../../../lib/news/workflow.ts';
import {
  type Constraint,
  check,
  choice,
  foreignKey,
  index,
  instant,
  integer,
  json,
  oneOf,
  primaryKey,
  table,
  text,
} from '../../columns.ts';
import { sections } from '../edition/sections.ts';

/**
 * A story: its public number and where it stands in the newsroom. Its text is in its revisions and, while somebody
 * writes, in `work`. What lists of the desk show of it is kept here, so that they read no texts.
 */
export const stories = table(
  'stories',
  {
    id: integer().primaryKey(),
    kind: choice(KINDS).notNull(),
    state: choice(STORY_STATES).notNull(),
    /** Where the words in hand stand beside what readers have or had; null when there are none. */
    draftState: choice(DRAFT_STATES),
    /** Since when `state` is what it is. */
    stateSince: instant(),
    sectionId: integer()
      .notNull()
      .references(() => sections.id),
    draftRevision: integer(),
    liveRevision: integer(),
    /** The revision that was approved: what a schedule publishes, whatever is written after. */
    approvedRevision: integer(),
    /** Of the words in hand; empty while nobody has written one. */
    headline: text().notNull().default(''),
    language: text().notNull().default('en'),
    /** Who began it, and who is to go on with it (users' ids). Null for what the wire brought. */
    ownerId: text(),
    assigneeId: text(),
    touchedAt: instant().notNull().default(0),
    /** The name of whoever touched it last. */
    touchedBy: text().notNull().default(''),
    /** Goes up with every change of the words in hand: who writes says which they saw. */
    version: integer().notNull().default(1),
    /** Who writes in it: a user's id, by the key that one window of theirs was given. */
    lockedBy: text(),
    /** When that window last said that it is there. */
    lockedAt: instant(),
    lockedSince: instant(),
    lockName: text(),
    lockKey: text(),
    /** From whom it was taken over. */
    lockTakenFrom: text(),
    /** When the next thing scheduled for it is due. */
    scheduledAt: instant(),
    embargoedUntil: instant(),
    trashedAt: instant(),
    createdAt: instant().notNull(),
  },
  (t): Constraint[] => [
    foreignKey({ columns: [t.id, t.draftRevision], foreignColumns: [revisions.storyId, revisions.number] }),
    foreignKey({ columns: [t.id, t.liveRevision], foreignColumns: [revisions.storyId, revisions.number] }),
    index('stories_state').on(t.state, t.touchedAt),
    index('stories_touched').on(t.touchedAt, t.id),
    index('stories_section').on(t.sectionId, t.touchedAt),
    index('stories_kind_touched').on(t.kind, t.touchedAt),
    index('stories_language').on(t.language, t.touchedAt),
    index('stories_draft_state').on(t.draftState, t.touchedAt).where(sql`${t.draftState} is not null`),
    index('stories_owner').on(t.ownerId, t.touchedAt).where(sql`${t.ownerId} is not null`),
    index('stories_assignee').on(t.assigneeId, t.touchedAt).where(sql`${t.assigneeId} is not null`),
    index('stories_scheduled').on(t.scheduledAt).where(sql`${t.scheduledAt} is not null`),
    index('stories_locked').on(t.lockedAt).where(sql`${t.lockedAt} is not null`),
    index('stories_trashed').on(t.trashedAt).where(sql`${t.trashedAt} is not null`),
    oneOf('stories_kind', t.kind, KINDS),
    oneOf('stories_state_known', t.state, STORY_STATES),
    check('stories_live', sql`${t.state} <> 'live' or ${t.liveRevision} is not null`),
    check('stories_number', sql`${t.id} between 1 and 9999999999`),
    check('stories_lock', sql`(${t.lockedBy} is null) = (${t.lockedAt} is null)`),
  ],
);

/** Everything a story said at one moment. Never changed, never removed: the next word is the next revision. */
export const revisions = table(
  'revisions',
  {
    storyId: integer().notNull(),
    number: integer().notNull(),
    content: json().notNull(),
    /** SHA-256 over the predecessor's hash and this content: a chain that shows any later change. */
    hash: text().notNull(),
    note: text(),
    author: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.storyId, t.number] }),
    foreignKey({ columns: [t.storyId], foreignColumns: [stories.id] }),
    check('revisions_number', sql`${t.number} >= 1`),
    check('revisions_content', sql`json_valid(${t.content})`),
  ],
);
