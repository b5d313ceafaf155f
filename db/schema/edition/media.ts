import { sql } from 'drizzle-orm';
import { MEDIA_TYPES } from '../../../lib/news/media.ts';
import { check, choice, id, index, integer, oneOf, primaryKey, table, text, unique } from '../../columns.ts';
import { articles } from './articles.ts';

/**
 * A picture, film, sound or caption file, known by the digest of the bytes it came in. `path` is the file under
 * DATA_DIR/media: of a film, sound or captions what readers get; of a picture the original, which they never get.
 */
export const media = table(
  'media',
  {
    id: id(),
    digest: text().notNull(),
    type: choice(MEDIA_TYPES).notNull(),
    mime: text().notNull(),
    path: text().notNull(),
    bytes: integer().notNull(),
    width: integer(),
    height: integer(),
    /** Seconds, of films and sounds. */
    duration: integer(),
    alt: text(),
    credit: text(),
  },
  (t) => [
    unique('media_digest').on(t.digest),
    unique('media_path').on(t.path),
    oneOf('media_type', t.type, MEDIA_TYPES),
    check('media_size', sql`${t.type} <> 'picture' or (${t.width} > 0 and ${t.height} > 0)`),
  ],
);

/** One file made from a picture for readers: a width in a format. */
export const renditions = table(
  'renditions',
  {
    mediaId: integer()
      .notNull()
      .references(() => media.id, { onDelete: 'cascade' }),
    mime: text().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    bytes: integer().notNull(),
    path: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.mediaId, t.mime, t.width] }), unique('renditions_path').on(t.path)],
);

/** Which published articles use a medium: only what is used here can be asked for by readers. */
export const articleMedia = table(
  'article_media',
  {
    articleId: integer()
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    mediaId: integer()
      .notNull()
      .references(() => media.id),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.mediaId] }), index('article_media_medium').on(t.mediaId)],
);
