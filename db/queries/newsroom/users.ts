import { randomUUID } from 'node:crypto';
import { count, eq } from 'drizzle-orm';
import { now } from '../../../lib/platform/now.ts';
import type { Reader, Writer } from '../../database.ts';
import { sections } from '../../schema/edition/sections.ts';
import { accounts, userSections, users } from '../../schema/newsroom/users.ts';

export type UserRow = typeof users.$inferSelect;

/** The user of this id. */
export async function findUser(db: Reader, id: string): Promise<UserRow | null> {
  const [row] = await db.select().from(users).where(eq(users.id, id));
  return row ?? null;
}

/** The paths of the sections a user works for. */
export async function sectionsOfUser(db: Reader, id: string): Promise<string[]> {
  const rows = await db
    .select({ path: sections.path })
    .from(userSections)
    .innerJoin(sections, eq(sections.id, userSections.sectionId))
    .where(eq(userSections.userId, id));
  return rows.map(({ path }) => path);
}

/** How many people may come in. */
export async function countUsers(db: Reader): Promise<number> {
  const [row] = await db.select({ count: count() }).from(users);
  return row?.count ?? 0;
}

/** The user of this e-mail address, in small letters. */
export async function findUserByEmail(db: Reader, email: string): Promise<UserRow | null> {
  const [row] = await db.select().from(users).where(eq(users.email, email));
  return row ?? null;
}

/** Writes a new user with a password and the sections they work for. */
export async function insertUser(
  db: Writer,
  user: Pick<UserRow, 'id' | 'name' | 'email' | 'role' | 'everySection'>,
  { passwordHash, sectionIds }: { passwordHash: string; sectionIds: readonly number[] },
): Promise<void> {
  const at = new Date(now());
  await db.insert(users).values({ ...user, emailVerified: true, createdAt: at, updatedAt: at });
  await db.insert(accounts).values({
    id: randomUUID(),
    accountId: user.id,
    providerId: 'credential',
    userId: user.id,
    password: passwordHash,
    createdAt: at,
    updatedAt: at,
  });
  if (sectionIds.length > 0)
    await db.insert(userSections).values(sectionIds.map((sectionId) => ({ userId: user.id, sectionId })));
}
