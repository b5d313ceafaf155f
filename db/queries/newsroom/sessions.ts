import { and, count, desc, eq, gt, max, ne } from 'drizzle-orm';
import { now } from '../../../lib/platform/now.ts';
import type { Reader, Writer } from '../../database.ts';
import { accounts, passkeys, sessions, users, verifications } from '../../schema/newsroom/users.ts';

export type SessionRow = typeof sessions.$inferSelect;

/** The session of this secret name, and whose it is. */
export async function findSession(db: Reader, token: string) {
  const [row] = await db
    .select({ session: sessions, user: users })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(eq(sessions.token, token));
  return row ?? null;
}

/** Writes down that a session is in use. */
export async function markUsed(db: Writer, id: string): Promise<void> {
  await db
    .update(sessions)
    .set({ updatedAt: new Date(now()) })
    .where(eq(sessions.id, id));
}

/** What a user's password was made into; null for somebody who has none. */
export async function passwordHashOf(db: Reader, userId: string): Promise<string | null> {
  const [row] = await db
    .select({ password: accounts.password })
    .from(accounts)
    .where(and(eq(accounts.userId, userId), eq(accounts.providerId, 'credential')));
  return row?.password ?? null;
}

/** Writes down that the password or a passkey was shown in this session, at `at` (UTC ms). */
export async function markProven(db: Writer, sessionId: string, at: number): Promise<void> {
  await db.update(sessions).set({ provenAt: at }).where(eq(sessions.id, sessionId));
}

/** The sessions of a user that have not ended, the one last used first. */
export async function sessionsOfUser(db: Reader, userId: string): Promise<SessionRow[]> {
  return db
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, userId), gt(sessions.expiresAt, new Date(now()))))
    .orderBy(desc(sessions.updatedAt));
}

/** Ends one session of a user. Returns whether there was one. */
export async function endSession(db: Writer, userId: string, sessionId: string): Promise<boolean> {
  const ended = await db
    .delete(sessions)
    .where(and(eq(sessions.id, sessionId), eq(sessions.userId, userId)))
    .returning({ id: sessions.id });
  return ended.length > 0;
}

/** Ends every session of a user, or every other than `except`. Returns how many. */
export async function endSessions(db: Writer, userId: string, except: string | null = null): Promise<number> {
  const theirs = eq(sessions.userId, userId);
  const ended = await db
    .delete(sessions)
    .where(except === null ? theirs : and(theirs, ne(sessions.id, except)))
    .returning({ id: sessions.id });
  return ended.length;
}

/** The user whose second step has this identifier; null when it is over. */
export async function userOfPendingSignIn(db: Reader, identifier: string): Promise<string | null> {
  const [row] = await db
    .select({ userId: users.id })
    .from(verifications)
    .innerJoin(users, eq(users.id, verifications.value))
    .where(and(eq(verifications.identifier, identifier), gt(verifications.expiresAt, new Date(now()))));
  return row?.userId ?? null;
}

/** When each user last used a session that has not ended (UTC ms), by their id. */
export async function lastSeenByUser(db: Reader): Promise<Map<string, number>> {
  const rows = await db
    .select({ userId: sessions.userId, at: max(sessions.updatedAt) })
    .from(sessions)
    .groupBy(sessions.userId);
  return new Map(rows.map(({ userId, at }) => [userId, at?.getTime() ?? 0]));
}

/** How many passkeys each user has, by their id. */
export async function passkeysByUser(db: Reader): Promise<Map<string, number>> {
  const rows = await db.select({ userId: passkeys.userId, count: count() }).from(passkeys).groupBy(passkeys.userId);
  return new Map(rows.map((row) => [row.userId, row.count]));
}
