import { CORRECTION_KINDS } from '../../../lib/news/corrections.ts';
import { choice, id, index, instant, integer, oneOf, table, text, unique } from '../../columns.ts';
import { stories } from '../newsroom/stories.ts';

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
  (t) => [
    unique('corrections_story').on(t.storyId, t.correctedAt, t.right),
    index('corrections_time').on(t.correctedAt, t.id),
    oneOf('corrections_kind', t.kind, CORRECTION_KINDS),
  ],
);
