import { sql } from 'drizzle-orm';
import { RATIOS } from '../../../lib/news/framing.ts';
import { MEDIA_STATES, MEDIA_TYPES } from '../../../lib/news/media.ts';
import {
  check,
  choice,
  id,
  index,
  instant,
  integer,
  json,
  oneOf,
  primaryKey,
  table,
  text,
  unique,
} from '../../columns.ts';
import { articles } from './articles.ts';

/**
 * A picture, film, sound or caption file, known by the digest of the bytes it first came in: stories name it by that,
 * also when its file is replaced. `path` is the file under
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
    /** The digest of the file it has now, where that is not the first. */
    fileDigest: text(),
    /** What the file was called where it came from. */
    name: text(),
    caption: text(),
    creator: text(),
    /** Under what terms it may be shown, in words. */
    licence: text(),
    rightsExpireAt: instant(),
    takenAt: instant(),
    keywords: text(),
    /** What an editor said of how it may be cut (`framingSchema`). */
    framing: json(),
    /** Its middling color as "#rrggbb", which stands in its place until it comes. */
    color: text(),
    state: choice(MEDIA_STATES).notNull().default('ready'),
    /** Why nothing could be made of it. */
    failure: text(),
    uploadedBy: text(),
    uploadedAt: instant(),
    /** All that it is found by, in small letters. */
    searchText: text().notNull().default(''),
  },
  (t) => [
    unique('media_digest').on(t.digest),
    unique('media_path').on(t.path),
    unique('media_file').on(t.fileDigest),
    index('media_pending').on(t.id).where(sql`${t.state} = 'pending'`),
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

/** One file made from a cut of a picture, for lists that show it in that ratio. */
export const cuts = table(
  'cuts',
  {
    mediaId: integer()
      .notNull()
      .references(() => media.id, { onDelete: 'cascade' }),
    ratio: choice(RATIOS).notNull(),
    mime: text().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    bytes: integer().notNull(),
    path: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mediaId, t.ratio, t.mime, t.width] }),
    unique('cuts_path').on(t.path),
    oneOf('cuts_ratio', t.ratio, RATIOS),
  ],
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
