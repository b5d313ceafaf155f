import { id, index, instant, integer, json, primaryKey, table, text, unique } from '../../columns.ts';
import { stories } from './stories.ts';

/** What an agency or archive sent and which story it became: the memory that makes a second delivery no change. */
export const wireItems = table(
  'wire_items',
  {
    provider: text().notNull(),
    guid: text().notNull(),
    /** Digest of the item as it was last filed. */
    digest: text().notNull(),
    /**
     * Digests of texts that stood above it in the same file under its identity: sent again, they are no change. Without
     * them two texts under one identity would take turns whenever the file is received.
     */
    superseded: json(),
    storyId: integer()
      .notNull()
      .references(() => stories.id),
    receivedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.provider, t.guid] }), index('wire_items_story').on(t.storyId)],
);

/** What could not be filed, with the reason and the text as it came, so that nothing is lost in silence. */
export const quarantine = table(
  'quarantine',
  {
    id: id(),
    file: text().notNull(),
    line: integer().notNull(),
    reason: text().notNull(),
    digest: text().notNull(),
    text: text().notNull(),
    receivedAt: instant().notNull(),
    /** Which source it came from; null for the command line. */
    sourceId: integer(),
    format: text(),
    /** The whole file it stood in, where it was kept. */
    originalId: integer(),
    /** When somebody tried it again with success or let it be, and which of the two. */
    settledAt: instant(),
    settled: text(),
  },
  (t) => [unique('quarantine_item').on(t.file, t.line, t.digest), index('quarantine_open').on(t.settledAt, t.id)],
);
