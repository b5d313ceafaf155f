import { sql } from 'drizzle-orm';
import { KINDS } from '../../../lib/news/kinds.ts';
import { STORY_STATES } from '../../../lib/news/workflow.ts';
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

/** A story: its public number and where it stands in the newsroom. Its text is in its revisions. */
export const stories = table(
  'stories',
  {
    id: integer().primaryKey(),
    kind: choice(KINDS).notNull(),
    state: choice(STORY_STATES).notNull(),
    sectionId: integer()
      .notNull()
      .references(() => sections.id),
    draftRevision: integer(),
    liveRevision: integer(),
    lockedBy: text(),
    lockedAt: instant(),
    scheduledAt: instant(),
    embargoedUntil: instant(),
    createdAt: instant().notNull(),
  },
  (t): Constraint[] => [
    foreignKey({ columns: [t.id, t.draftRevision], foreignColumns: [revisions.storyId, revisions.number] }),
    foreignKey({ columns: [t.id, t.liveRevision], foreignColumns: [revisions.storyId, revisions.number] }),
    index('stories_state').on(t.state, t.id),
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
