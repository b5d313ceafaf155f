import { sql } from 'drizzle-orm';
import { check, instant, json, table, text } from '../../columns.ts';

/** Pages that stand: About Us, Contact Us, Feedback, Privacy Policy, Terms of Use. */
export const standingPages = table(
  'standing_pages',
  {
    slug: text().primaryKey(),
    title: text().notNull(),
    standfirst: text(),
    body: json().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [check('standing_pages_body', sql`json_valid(${t.body})`)],
);
