import { and, count, desc, eq, gt, isNull, lt } from 'drizzle-orm';
import { now } from '../../../lib/platform/now.ts';
import type { Reader, Writer } from '../../database.ts';
import { quarantine } from '../../schema/newsroom/wire.ts';

export type QuarantinedRow = typeof quarantine.$inferSelect;

/** How much waits in quarantine; counting stops at a thousand. */
export async function countQuarantined(db: Reader): Promise<number> {
  const some = db
    .select({ id: quarantine.id })
    .from(quarantine)
    .where(isNull(quarantine.settledAt))
    .limit(1000)
    .as('some');
  const [row] = await db.select({ many: count() }).from(some);
  return row?.many ?? 0;
}

/** What waits in quarantine, newest first, below a number. */
export async function quarantined(db: Reader, below: number | null, most: number): Promise<QuarantinedRow[]> {
  return db
    .select()
    .from(quarantine)
    .where(and(isNull(quarantine.settledAt), below === null ? undefined : lt(quarantine.id, below)))
    .orderBy(desc(quarantine.id))
    .limit(most);
}

/** What is quarantined under this number; null for nothing. */
export async function findQuarantined(db: Reader, id: number): Promise<QuarantinedRow | null> {
  const [row] = await db.select().from(quarantine).where(eq(quarantine.id, id));
  return row ?? null;
}

/** How many rows were ever quarantined after this one of the same file: what trying it again has brought. */
export async function quarantinedAfter(
  db: Reader,
  { file }: Pick<QuarantinedRow, 'file'>,
  id: number,
): Promise<number> {
  const [row] = await db
    .select({ many: count() })
    .from(quarantine)
    .where(and(eq(quarantine.file, file), gt(quarantine.id, id)));
  return row?.many ?? 0;
}

/** Writes down that somebody has seen to it, and how: "taken", or "let be". */
export async function settleQuarantined(db: Writer, id: number, settled: string): Promise<void> {
  await db.update(quarantine).set({ settledAt: now(), settled }).where(eq(quarantine.id, id));
}
