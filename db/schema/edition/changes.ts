import { sql } from 'drizzle-orm';
import { check, index, instant, integer, table, text, unique } from '../../columns.ts';
import { stories } from '../newsroom/stories.ts';

/**
 * The last change that readers were shown of each story that they have or had: for programs that keep a copy of the
 * paper. Of one that is gone, nothing of its words is here.
 */
export const articleChanges = table(
  'article_changes',
  {
    id: integer()
      .primaryKey()
      .references(() => stories.id),
    /** The clock's number in the act that changed it, so no later act has a smaller one. Below nought: before that was kept. */
    number: integer().notNull(),
    changedAt: instant().notNull(),
    /** What its address answers since it is gone (410, 451); null while readers have it. */
    status: integer(),
    /** Where it stood when it left. */
    path: text(),
  },
  (t) => [
    unique('article_changes_number').on(t.number, t.id),
    index('article_changes_at').on(t.changedAt, t.number),
    check('article_changes_status', sql`${t.status} is null or ${t.status} in (410, 451)`),
  ],
);
