import { and, asc, count, eq, isNull } from 'drizzle-orm';
import { now } from '../../../lib/platform/now.ts';
import type { Reader, Writer } from '../../database.ts';
import { sections } from '../../schema/edition/sections.ts';
import { userSections, users } from '../../schema/newsroom/users.ts';
import { setPasswordHash } from './passwords.ts';

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

/** The ids of the sections a user works for, in order. */
export async function sectionIdsOfUser(db: Reader, id: string): Promise<number[]> {
  const rows = await db
    .select({ id: userSections.sectionId })
    .from(userSections)
    .where(eq(userSections.userId, id))
    .orderBy(asc(userSections.sectionId));
  return rows.map((row) => row.id);
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
  await setPasswordHash(db, user.id, passwordHash);
  await setSectionsOfUser(db, user.id, sectionIds);
}

/** Lets a user work for these sections, and no others. */
export async function setSectionsOfUser(db: Writer, userId: string, sectionIds: readonly number[]): Promise<void> {
  await db.delete(userSections).where(eq(userSections.userId, userId));
  if (sectionIds.length > 0)
    await db.insert(userSections).values(sectionIds.map((sectionId) => ({ userId, sectionId })));
}

/** Every user with the ids of their sections, by name. */
export async function listUsers(db: Reader): Promise<(UserRow & { sectionIds: number[] })[]> {
  const rows = await db.select().from(users).orderBy(asc(users.name));
  const theirs = Map.groupBy(await db.select().from(userSections), ({ userId }) => userId);
  return rows.map((row) => ({ ...row, sectionIds: (theirs.get(row.id) ?? []).map(({ sectionId }) => sectionId) }));
}

/** Changes what is known of a user. */
export async function updateUser(
  db: Writer,
  id: string,
  change: Partial<Pick<UserRow, 'name' | 'role' | 'everySection' | 'suspendedAt' | 'twoFactorEnabled'>>,
): Promise<void> {
  await db
    .update(users)
    .set({ ...change, updatedAt: new Date(now()) })
    .where(eq(users.id, id));
}

/** How many owners may come in at this moment. */
export async function countOwners(db: Reader): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(users)
    .where(and(eq(users.role, 'owner'), isNull(users.suspendedAt)));
  return row?.count ?? 0;
}

/** Everybody who is not kept out, by name. */
export async function allColleagues(db: Reader): Promise<{ id: string; name: string }[]> {
  return db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(isNull(users.suspendedAt))
    .orderBy(asc(users.name));
}
