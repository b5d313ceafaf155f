import { and, eq, inArray } from 'drizzle-orm';
import type { Named } from '../../../lib/news/former-names.ts';
import type { Reader } from '../../database.ts';
import { formerNames } from '../../schema/edition/former-names.ts';
import { people } from '../../schema/edition/people.ts';
import { sections } from '../../schema/edition/sections.ts';
import { specialReports } from '../../schema/edition/special-reports.ts';
import { topics } from '../../schema/edition/topics.ts';

const TABLES = {
  section: { table: sections, name: sections.path },
  person: { table: people, name: people.slug },
  topic: { table: topics, name: topics.slug },
  'special-report': { table: specialReports, name: specialReports.slug },
} as const;

/** The present path or slug of what once had this one; null when nothing had. */
export async function presentName(db: Reader, of: keyof typeof TABLES, name: string): Promise<string | null> {
  const { table, name: present } = TABLES[of];
  const [row] = await db
    .select({ name: present })
    .from(formerNames)
    .innerJoin(table, eq(table.id, formerNames.targetId))
    .where(and(eq(formerNames.of, of), eq(formerNames.name, name)))
    .limit(1);
  return row?.name ?? null;
}

/** The slugs and rows that these were before they were renamed or merged. */
export async function formersOf(
  db: Reader,
  of: Named,
  ids: readonly number[],
): Promise<{ name: string; targetId: number; formerId: number | null }[]> {
  return db
    .select({ name: formerNames.name, targetId: formerNames.targetId, formerId: formerNames.formerId })
    .from(formerNames)
    .where(and(eq(formerNames.of, of), inArray(formerNames.targetId, [...ids])));
}
