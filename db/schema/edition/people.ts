import { id, table, text, unique } from '../../columns.ts';

/** Authors, photographers, translators. */
export const people = table(
  'people',
  { id: id(), slug: text().notNull(), name: text().notNull(), nameZh: text(), title: text(), bio: text() },
  (t) => [unique('people_slug').on(t.slug)],
);
