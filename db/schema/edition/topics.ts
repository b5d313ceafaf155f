import { id, table, text, unique } from '../../columns.ts';

export const topics = table('topics', { id: id(), slug: text().notNull(), name: text().notNull() }, (t) => [
  unique('topics_slug').on(t.slug),
]);
