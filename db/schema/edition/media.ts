import { sql } from 'drizzle-orm';
import { check, choice, id, integer, oneOf, primaryKey, table, text, unique } from '../../columns.ts';
import { articles } from './articles.ts';

const MEDIA_TYPES = ['picture', 'video', 'audio'] as const;

/** A picture, film or sound, known by the digest of its bytes. */
export const media = table(
  'media',
  {
    id: id(),
    digest: text().notNull(),
    type: choice(MEDIA_TYPES).notNull(),
    mime: text().notNull(),
    width: integer(),
    height: integer(),
    bytes: integer().notNull(),
    alt: text(),
    caption: text(),
    credit: text(),
  },
  (t) => [unique('media_digest').on(t.digest), oneOf('media_type', t.type, MEDIA_TYPES)],
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
  (t) => [primaryKey({ columns: [t.mediaId, t.mime, t.width, t.height] }), unique('renditions_path').on(t.path)],
);

/** A use of a medium in an article; alt text, caption and credit here stand for this use only. Position 0 is the lead. */
export const articleMedia = table(
  'article_media',
  {
    articleId: integer()
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    mediaId: integer()
      .notNull()
      .references(() => media.id),
    alt: text().notNull(),
    caption: text(),
    credit: text(),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.position] }), check('article_media_position', sql`${t.position} >= 0`)],
);
