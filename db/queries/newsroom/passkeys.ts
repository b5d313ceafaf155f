import { and, asc, eq } from 'drizzle-orm';
import type { Reader, Writer } from '../../database.ts';
import { passkeys } from '../../schema/newsroom/users.ts';

/** The passkeys of a user, the oldest first. */
export async function passkeysOfUser(
  db: Reader,
  userId: string,
): Promise<{ id: string; name: string | null; createdAt: Date | null; aaguid: string | null }[]> {
  const { id, name, createdAt, aaguid } = passkeys;
  return db
    .select({ id, name, createdAt, aaguid })
    .from(passkeys)
    .where(eq(passkeys.userId, userId))
    .orderBy(asc(createdAt), asc(id));
}

/** Names a passkey of a user. Returns the name it had; undefined when they have no such key. */
export async function renamePasskey(
  db: Writer,
  userId: string,
  id: string,
  name: string,
): Promise<string | null | undefined> {
  const theirs = and(eq(passkeys.id, id), eq(passkeys.userId, userId));
  const [before] = await db.select({ name: passkeys.name }).from(passkeys).where(theirs);
  await db.update(passkeys).set({ name }).where(theirs);
  return before?.name;
}

/** Removes one passkey of a user, or all of them. Returns how many. */
export async function removePasskeys(db: Writer, userId: string, id: string | null = null): Promise<number> {
  const theirs = eq(passkeys.userId, userId);
  const removed = await db
    .delete(passkeys)
    .where(id === null ? theirs : and(theirs, eq(passkeys.id, id)))
    .returning({ id: passkeys.id });
  return removed.length;
}
