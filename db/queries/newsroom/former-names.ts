import { and, eq, inArray } from 'drizzle-orm';
import type { Named } from '../../../lib/news/former-names.ts';
import { now } from '../../../lib/platform/now.ts';
import type { Reader, Writer } from '../../database.ts';
import { formerNames } from '../../schema/edition/former-names.ts';

/**
 * Remembers that something had a path or slug, so that its addresses lead to the row it is now.
 * @param formerId of what was merged: the row it was
 */
export async function rememberName(
  db: Writer,
  of: Named,
  name: string,
  targetId: number,
  formerId: number | null = null,
): Promise<void> {
  const row = { of, name, targetId, formerId, since: now() };
  await db
    .insert(formerNames)
    .values(row)
    .onConflictDoUpdate({ target: [formerNames.of, formerNames.name], set: row });
}

/** Forgets a former name, because something has it now. */
export async function freeName(db: Writer, of: Named, name: string): Promise<void> {
  await db.delete(formerNames).where(and(eq(formerNames.of, of), eq(formerNames.name, name)));
}

/** Lets all that was once something else, and led to `from`, lead to `to`; null forgets it. */
export async function leadFormersTo(db: Writer, of: Named, from: number, to: number | null): Promise<void> {
  const led = and(eq(formerNames.of, of), eq(formerNames.targetId, from));
  if (to === null) await db.delete(formerNames).where(led);
  else await db.update(formerNames).set({ targetId: to }).where(led);
}

/** Which rows these former names lead to. */
export async function rowsFormerly(db: Reader, of: Named, names: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .select({ name: formerNames.name, targetId: formerNames.targetId })
    .from(formerNames)
    .where(and(eq(formerNames.of, of), inArray(formerNames.name, [...names])));
  return new Map(rows.map(({ name, targetId }) => [name, targetId]));
}
