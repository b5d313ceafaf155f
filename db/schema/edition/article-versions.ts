import { sql } from 'drizzle-orm';
import { check, index, instant, integer, json, primaryKey, table, text } from '../../columns.ts';
import { stories } from '../newsroom/stories.ts';

/**
 * What readers were shown of a story, one row for each time its words were published anew; a story that was published
 * once has none. It outlives the article: whoever shows it asks first whether the article is there.
 */
export const articleVersions = table(
  'article_versions',
  {
    storyId: integer()
      .notNull()
      .references(() => stories.id),
    /** The number of the revision. */
    number: integer().notNull(),
    publishedAt: instant().notNull(),
    content: json().notNull(),
    /** The hash of the revision in its chain. */
    hash: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.storyId, t.number, t.publishedAt] }),
    index('article_versions_time').on(t.storyId, t.publishedAt),
    check('article_versions_content', sql`json_valid(${t.content})`),
  ],
);
