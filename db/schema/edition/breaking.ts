import { sql } from 'drizzle-orm';
import { check, instant, integer, table, text } from '../../columns.ts';
import { stories } from '../newsroom/stories.ts';

/** The breaking banner above every page: one line, the story it leads to, and when it goes by itself. One row or none. */
export const breaking = table(
  'breaking',
  {
    id: integer().primaryKey(),
    text: text().notNull(),
    storyId: integer().references(() => stories.id),
    until: instant().notNull(),
  },
  (t) => [check('breaking_one_row', sql`${t.id} = 1`), check('breaking_text', sql`${t.text} <> ''`)],
);
