import { sql } from 'drizzle-orm';
import { type Column, check, id, index, instant, integer, table, text, unique } from '../../columns.ts';

/** The section tree, two levels deep. `path` is "news" or "news/world". Orders are null where a section is not shown. */
export const sections = table(
  'sections',
  {
    id: id(),
    parentId: integer().references((): Column => sections.id),
    path: text().notNull(),
    name: text().notNull(),
    nameZh: text(),
    kicker: text(),
    /** What the section is about, in a sentence. */
    blurb: text(),
    headerOrder: integer(),
    footerOrder: integer(),
    visibleFrom: instant(),
    visibleUntil: instant(),
  },
  (t) => [
    unique('sections_path').on(t.path),
    index('sections_parent').on(t.parentId),
    check('sections_path_shape', sql`${t.path} not like '/%' and ${t.path} not like '%/' and ${t.path} <> ''`),
    check('sections_depth', sql`(${t.parentId} is null) = (instr(${t.path}, '/') = 0)`),
  ],
);
