import { sql } from 'drizzle-orm';
import { check, instant, integer, table, text } from '../../columns.ts';

/**
 * Addresses that moved (301 with a target) or left (410, 451). `address` is a tidy path ("/archive/shdaily.shtml/"),
 * or for a story its number alone ("/2502138765/"), which stands for every address of that story.
 */
export const redirects = table(
  'redirects',
  {
    address: text().primaryKey(),
    status: integer().notNull(),
    target: text(),
    reason: text(),
    since: instant().notNull(),
  },
  (t) => [
    check('redirects_status', sql`${t.status} in (301, 410, 451)`),
    check('redirects_target', sql`(${t.status} = 301) = (${t.target} is not null)`),
    check('redirects_local', sql`${t.target} is null or (${t.target} like '/%' and ${t.target} not like '//%')`),
  ],
);
