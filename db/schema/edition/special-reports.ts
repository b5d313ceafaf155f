import { sql } from 'drizzle-orm';
import { check, id, instant, integer, json, primaryKey, table, text, unique } from '../../columns.ts';
import { stories } from '../newsroom/stories.ts';

/** A special report: an introduction and ordered groups of stories. `position` orders them on the index, 1 first. */
export const specialReports = table(
  'special_reports',
  {
    id: id(),
    slug: text().notNull(),
    title: text().notNull(),
    standfirst: text(),
    introduction: json().notNull(),
    position: integer().notNull(),
    updatedAt: instant().notNull().default(0),
  },
  (t) => [
    unique('special_reports_slug').on(t.slug),
    check('special_reports_introduction', sql`json_valid(${t.introduction})`),
  ],
);

export const specialReportGroups = table(
  'special_report_groups',
  {
    reportId: integer()
      .notNull()
      .references(() => specialReports.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    title: text(),
  },
  (t) => [primaryKey({ columns: [t.reportId, t.position] })],
);

/** The stories of a group. One that is not live is skipped by readers and comes back when it is live again. */
export const specialReportItems = table(
  'special_report_items',
  {
    reportId: integer()
      .notNull()
      .references(() => specialReports.id, { onDelete: 'cascade' }),
    group: integer().notNull(),
    position: integer().notNull(),
    storyId: integer()
      .notNull()
      .references(() => stories.id),
  },
  (t) => [
    primaryKey({ columns: [t.reportId, t.group, t.position] }),
    unique('special_report_items_story').on(t.reportId, t.storyId),
  ],
);
