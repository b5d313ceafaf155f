import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Reader, Writer } from '../../database.ts';
import { twoFactors } from '../../schema/newsroom/users.ts';

export type CodesRow = typeof twoFactors.$inferSelect;

/** The one-time codes of a user: encrypted, and whether their app has shown that it knows them. */
export async function codesOfUser(db: Reader, userId: string): Promise<CodesRow | null> {
  const [row] = await db.select().from(twoFactors).where(eq(twoFactors.userId, userId));
  return row ?? null;
}

/** Gives a user a new secret that their app has not shown to know yet, in place of any other. */
export async function beginCodes(
  db: Writer,
  userId: string,
  { secret, backupCodes }: { secret: string; backupCodes: string },
): Promise<void> {
  await removeCodes(db, userId);
  await db.insert(twoFactors).values({
    id: randomUUID(),
    userId,
    secret,
    backupCodes,
    verified: false,
    failedVerificationCount: 0,
  });
}

/** Their app has shown that it knows the secret. */
export async function confirmCodes(db: Writer, userId: string): Promise<void> {
  await db.update(twoFactors).set({ verified: true }).where(eq(twoFactors.userId, userId));
}

/** Gives a user other recovery codes (encrypted). */
export async function setBackupCodes(db: Writer, userId: string, backupCodes: string): Promise<void> {
  await db.update(twoFactors).set({ backupCodes }).where(eq(twoFactors.userId, userId));
}

/** Takes one-time codes from a user. Returns how many secrets they had. */
export async function removeCodes(db: Writer, userId: string): Promise<number> {
  const removed = await db.delete(twoFactors).where(eq(twoFactors.userId, userId)).returning({ id: twoFactors.id });
  return removed.length;
}
