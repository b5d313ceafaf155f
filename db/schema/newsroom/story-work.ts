import { sql } from 'drizzle-orm';
import { NOTE_KINDS } from '../../../lib/news/notes.ts';
import {
  check,
  choice,
  flag,
  foreignKey,
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
import { revisions, stories } from './stories.ts';

/** What somebody is writing and has not kept as a revision yet. Written over at every pause; one row a story. */
export const work = table(
  'work',
  {
    storyId: integer()
      .primaryKey()
      .references(() => stories.id),
    content: json().notNull(),
    /** The version of the story that these words are. */
    version: integer().notNull(),
    /** The revision it was begun from. */
    baseRevision: integer().notNull(),
    savedAt: instant().notNull(),
    savedBy: text(),
    savedByName: text().notNull(),
  },
  (t) => [check('work_content', sql`json_valid(${t.content})`)],
);

/** The name that somebody gave to a revision after it was kept. */
export const revisionNames = table(
  'revision_names',
  {
    storyId: integer().notNull(),
    number: integer().notNull(),
    name: text().notNull(),
    namedBy: text().notNull(),
    namedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.storyId, t.number] }),
    foreignKey({ columns: [t.storyId, t.number], foreignColumns: [revisions.storyId, revisions.number] }),
  ],
);

/** What the desk says to itself about a story: comments, and why it was sent back. */
export const storyNotes = table(
  'story_notes',
  {
    id: id(),
    storyId: integer()
      .notNull()
      .references(() => stories.id),
    kind: choice(NOTE_KINDS).notNull(),
    text: text().notNull(),
    byId: text(),
    byName: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    index('story_notes_story').on(t.storyId, t.id),
    oneOf('story_notes_kind', t.kind, NOTE_KINDS),
    check('story_notes_text', sql`${t.text} <> ''`),
  ],
);

const DOES = ['publish', 'withdraw'] as const;

/**
 * What the server does to a story by itself when its minute comes. A row waits while it is neither done nor failed; a
 * story has one that waits for each act.
 */
export const schedules = table(
  'schedules',
  {
    id: id(),
    storyId: integer()
      .notNull()
      .references(() => stories.id),
    does: choice(DOES).notNull(),
    /** Whether it is withdrawn by a legal order: taken down. */
    legal: flag().notNull().default(false),
    at: instant().notNull(),
    /** The zone in which it was set, to say it again in the same words. */
    zone: text().notNull(),
    /** Why it leaves readers. */
    reason: text(),
    /** What readers are told with the words that come, of a change of what they have. */
    correction: json(),
    setById: text(),
    setByName: text().notNull(),
    setAt: instant().notNull(),
    attempts: integer().notNull().default(0),
    doneAt: instant(),
    failedAt: instant(),
    failure: text(),
  },
  (t) => [
    unique('schedules_waiting').on(t.storyId, t.does).where(sql`${t.doneAt} is null and ${t.failedAt} is null`),
    index('schedules_due').on(t.at).where(sql`${t.doneAt} is null and ${t.failedAt} is null`),
    index('schedules_story').on(t.storyId, t.id),
    oneOf('schedules_does', t.does, DOES),
    check('schedules_end', sql`${t.doneAt} is null or ${t.failedAt} is null`),
  ],
);

/** Links by which somebody without an account sees a story before readers do. The address holds a signature beside. */
export const previewLinks = table(
  'preview_links',
  {
    id: text().primaryKey(),
    storyId: integer()
      .notNull()
      .references(() => stories.id),
    madeById: text(),
    madeByName: text().notNull(),
    madeAt: instant().notNull(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
  },
  (t) => [index('preview_links_story').on(t.storyId, t.madeAt)],
);
