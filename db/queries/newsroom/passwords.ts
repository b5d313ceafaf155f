import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { now } from '../../../lib/platform/now.ts';
import type { Writer } from '../../database.ts';
import { accounts } from '../../schema/newsroom/users.ts';

/** Gives a user this password, in place of any they had. */
export async function setPasswordHash(db: Writer, userId: string, password: string): Promise<void> {
  const at = new Date(now());
  const changed = await db
    .update(accounts)
    .set({ password, updatedAt: at })
    .where(and(eq(accounts.userId, userId), eq(accounts.providerId, 'credential')))
    .returning({ id: accounts.id });
  if (changed.length > 0) return;
  await db.insert(accounts).values({
    id: randomUUID(),
    accountId: userId,
    providerId: 'credential',
    userId,
    password,
    createdAt: at,
    updatedAt: at,
  });
}
