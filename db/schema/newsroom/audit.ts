import { sql } from 'drizzle-orm';
import { check, id, index, instant, json, table, text } from '../../columns.ts';

/** Who did what, when and from where. Only ever added to: triggers refuse everything else. */
export const audit = table(
  'audit',
  {
    id: id(),
    at: instant().notNull(),
    /** The user's id; null for the program itself and for the command line. */
    userId: text(),
    userName: text().notNull(),
    /** A word of the permission table, such as "story.publish". */
    act: text().notNull(),
    /** What it was done to: "story", "section", "user" and its number, path or id. */
    subject: text().notNull(),
    subjectId: text(),
    before: json(),
    after: json(),
    address: text(),
    userAgent: text(),
  },
  (t) => [
    index('audit_at').on(t.at),
    index('audit_subject').on(t.subject, t.subjectId, t.id),
    index('audit_user').on(t.userId, t.id),
    check('audit_before', sql`${t.before} is null or json_valid(${t.before})`),
    check('audit_after', sql`${t.after} is null or json_valid(${t.after})`),
  ],
);
