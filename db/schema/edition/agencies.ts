import { id, table, text, unique } from '../../columns.ts';

/** News agencies: where a text came from, and who signs it. */
export const agencies = table(
  'agencies',
  { id: id(), slug: text().notNull(), name: text().notNull(), nameZh: text() },
  (t) => [unique('agencies_slug').on(t.slug)],
);
