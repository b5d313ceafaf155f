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
    /** Its text as it came: in which original it is kept, from which byte on, and how many. Of archives alone. */
    originalId: integer(),
    originalFrom: integer(),
    originalBytes: integer(),
  },
  (t) => [primaryKey({ columns: [t.provider, t.guid] }), index('wire_items_story').on(t.storyId)],
);

/** Which medium of ours a picture of an archive has become, so that it is not looked for or fetched again. */
export const wirePictures = table('wire_pictures', {
  /** The key it has in items as they came (lib/wire/picture-key.ts). */
  key: text().primaryKey(),
  media: text().notNull(),
  takenAt: instant().notNull(),
});

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
