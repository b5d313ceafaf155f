import { choice, id, index, instant, integer, oneOf, table, text } from '../../columns.ts';
import { stories } from '../newsroom/stories.ts';

const CORRECTION_KINDS = ['correction', 'clarification', 'update'] as const;

/** What was wrong in a published story, what is right, and when readers were told. Kept when the story leaves the site. */
export const corrections = table(
  'corrections',
  {
    id: id(),
    storyId: integer()
      .notNull()
      .references(() => stories.id),
    kind: choice(CORRECTION_KINDS).notNull(),
    wrong: text(),
    right: text().notNull(),
    correctedAt: instant().notNull(),
    correctedBy: text().notNull(),
  },
  (t) => [index('corrections_story').on(t.storyId, t.correctedAt), oneOf('corrections_kind', t.kind, CORRECTION_KINDS)],
);
