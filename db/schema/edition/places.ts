import { id, index, integer, primaryKey, table, text, unique } from '../../columns.ts';
import { articles } from './articles.ts';

/** Where published stories play, as they name it. They have no pages: programs ask for them. */
export const places = table('places', { id: id(), name: text().notNull() }, (t) => [unique('places_name').on(t.name)]);

export const articlePlaces = table(
  'article_places',
  {
    articleId: integer()
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    placeId: integer()
      .notNull()
      .references(() => places.id),
    /** The article's place in every list, as in the other tables beside it. */
    place: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.placeId] }), index('article_places_place').on(t.placeId, t.place)],
);
