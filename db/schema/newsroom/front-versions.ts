import { sql } from 'drizzle-orm';
import { check, id, index, instant, json, table, text } from '../../columns.ts';

/** Every arrangement that a front was ever given, whole: what undo and restore take from. */
export const frontVersions = table(
  'front_versions',
  {
    id: id(),
    slug: text().notNull(),
    containers: json().notNull(),
    /** From when it was to stand; null for at once. */
    startsAt: instant(),
    at: instant().notNull(),
    userId: text(),
    userName: text().notNull(),
    note: text(),
  },
  (t) => [
    index('front_versions_slug').on(t.slug, t.id),
    check('front_versions_containers', sql`json_valid(${t.containers})`),
  ],
);
