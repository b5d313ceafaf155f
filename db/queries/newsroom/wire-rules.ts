import { and, asc, eq, inArray, max, or, sql } from 'drizzle-orm';
import { ruleDoesSchema, ruleFitsSchema, type WireRule } from '../../../lib/news/wire-rules.ts';
import type { Reader, Writer } from '../../database.ts';
import { topics } from '../../schema/edition/topics.ts';
import { subjectMap, wireRules } from '../../schema/newsroom/wire-sources.ts';

/** All rules in the order in which they are asked. */
export async function allWireRules(db: Reader): Promise<WireRule[]> {
  const rows = await db.select().from(wireRules).orderBy(asc(wireRules.position), asc(wireRules.id));
  return rows.map(ruleOf);
}

/** The rule of this number; null when there is none. */
export async function wireRuleNumbered(db: Reader, id: number): Promise<WireRule | null> {
  const [row] = await db.select().from(wireRules).where(eq(wireRules.id, id));
  return row ? ruleOf(row) : null;
}

function ruleOf({ id, name, active, fits, does, version }: typeof wireRules.$inferSelect): WireRule {
  return { id, name, active, fits: ruleFitsSchema.parse(fits), does: ruleDoesSchema.parse(does), version };
}

/** Writes a new rule, as the last one, and says its number. */
export async function insertWireRule(db: Writer, rule: Omit<WireRule, 'id' | 'version'>): Promise<number> {
  const [last] = await db.select({ position: max(wireRules.position) }).from(wireRules);
  const [row] = await db
    .insert(wireRules)
    .values({ ...rule, position: (last?.position ?? 0) + 1 })
    .returning({ id: wireRules.id });
  return row?.id ?? 0;
}

/** Changes a rule; its version goes up. */
export async function updateWireRule(
  db: Writer,
  id: number,
  rule: Partial<Omit<WireRule, 'id' | 'version'>>,
): Promise<void> {
  await db
    .update(wireRules)
    .set({ ...rule, version: sql`${wireRules.version} + 1` })
    .where(eq(wireRules.id, id));
}

/** Removes a rule. */
export async function deleteWireRule(db: Writer, id: number): Promise<void> {
  await db.delete(wireRules).where(eq(wireRules.id, id));
}

/** Puts the rules into this order. */
export async function orderWireRules(db: Writer, ids: readonly number[]): Promise<void> {
  for (const [at, id] of ids.entries())
    await db
      .update(wireRules)
      .set({ position: at + 1 })
      .where(eq(wireRules.id, id));
}

/** Our topics for the subjects of an item, by their names. */
export async function topicsOfSubjects(
  db: Reader,
  subjects: readonly { scheme: string; code: string }[],
): Promise<string[]> {
  if (subjects.length === 0) return [];
  const these = subjects
    .slice(0, 100)
    .map(({ scheme, code }) => and(eq(subjectMap.scheme, scheme), eq(subjectMap.code, code)));
  const rows = await db
    .selectDistinct({ name: topics.name })
    .from(subjectMap)
    .innerJoin(topics, eq(topics.id, subjectMap.topicId))
    .where(or(...these))
    .orderBy(asc(topics.name));
  return rows.map(({ name }) => name);
}

/** Which of our topics a subject of an agency is. */
export interface MappedSubject {
  scheme: string;
  code: string;
  topicId: number;
  topic: string;
}

/** The whole map, by scheme and code. */
export async function subjectsMapped(db: Reader): Promise<MappedSubject[]> {
  return db
    .select({ scheme: subjectMap.scheme, code: subjectMap.code, topicId: subjectMap.topicId, topic: topics.name })
    .from(subjectMap)
    .innerJoin(topics, eq(topics.id, subjectMap.topicId))
    .orderBy(asc(subjectMap.scheme), asc(subjectMap.code))
    .limit(5000);
}

/** Says which topic a subject is, in place of what was said before. */
export async function mapSubject(db: Writer, subject: Omit<MappedSubject, 'topic'>): Promise<void> {
  await db
    .insert(subjectMap)
    .values(subject)
    .onConflictDoUpdate({ target: [subjectMap.scheme, subjectMap.code], set: { topicId: subject.topicId } });
}

/** Forgets which topics these codes of a scheme are. */
export async function unmapSubjects(db: Writer, scheme: string, codes: readonly string[]): Promise<void> {
  await db.delete(subjectMap).where(and(eq(subjectMap.scheme, scheme), inArray(subjectMap.code, [...codes])));
}
