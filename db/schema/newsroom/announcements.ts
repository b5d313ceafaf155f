import { sql } from 'drizzle-orm';
import { ANNOUNCEMENT_KINDS } from '../../../lib/news/announcements.ts';
import { check, choice, id, index, instant, integer, oneOf, table, text, unique } from '../../columns.ts';

/**
 * What hubs and search engines are to be told, and what came of it. A row waits while it has a `nextAt`; without one it
 * was sent (`doneAt`) or given up. An address that waits waits once: asked for again, its row counts it in `asked`.
 */
export const announcements = table(
  'announcements',
  {
    id: id(),
    kind: choice(ANNOUNCEMENT_KINDS).notNull(),
    /** The feed that changed, or the page; whole, for the ears of others. */
    url: text().notNull(),
    createdAt: instant().notNull(),
    asked: integer().notNull(),
    attempts: integer().notNull(),
    /** When it may be tried. Whoever takes it to send it moves this on: nobody else takes it meanwhile. */
    nextAt: instant(),
    doneAt: instant(),
    /** What the last attempt came to, for people. */
    outcome: text(),
  },
  (t) => [
    unique('announcements_waiting').on(t.kind, t.url).where(sql`${t.nextAt} is not null`),
    index('announcements_next').on(t.nextAt),
    index('announcements_created').on(t.createdAt),
    oneOf('announcements_kind', t.kind, ANNOUNCEMENT_KINDS),
    check('announcements_done', sql`${t.nextAt} is null or ${t.doneAt} is null`),
  ],
);
