import { NAMED } from '../../../lib/news/former-names.ts';
import { choice, index, instant, integer, oneOf, primaryKey, table, text } from '../../columns.ts';

/**
 * Paths and slugs that something had before it was renamed, moved or merged, and the row it is now. Every address below
 * them leads there in one move, however often it was renamed and however many stories are in it.
 */
export const formerNames = table(
  'former_names',
  {
    of: choice(NAMED).notNull(),
    name: text().notNull(),
    /** The row it is now. */
    targetId: integer().notNull(),
    /** Of what was merged: the row it was, by which the full-text index still knows it. */
    formerId: integer(),
    since: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.of, t.name] }),
    index('former_names_target').on(t.of, t.targetId),
    oneOf('former_names_of', t.of, NAMED),
  ],
);
