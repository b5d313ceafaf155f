import { type Writer, write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { dropInvitations } from '../../db/queries/newsroom/invitations.ts';
import { removePasskeys } from '../../db/queries/newsroom/passkeys.ts';
import { endSessions } from '../../db/queries/newsroom/sessions.ts';
import { removeCodes } from '../../db/queries/newsroom/two-factors.ts';
import {
  countOwners,
  findUser,
  sectionIdsOfUser,
  setSectionsOfUser,
  type UserRow,
  updateUser,
} from '../../db/queries/newsroom/users.ts';
import type { Role } from '../news/roles.ts';
import { now } from '../platform/now.ts';
import { Problem } from '../platform/problem.ts';
import { refuseUnknownSections } from './known-sections.ts';
import type { Actor } from './permissions.ts';

/** What a person may do, and where. */
export interface Rights {
  role: Role;
  everySection: boolean;
  sectionIds: number[];
}

/**
 * Gives a user other rights. Their sessions end: they sign in again with what they may do now.
 * @throws Problem when it would leave the paper without an owner
 */
export async function changeRights(
  userId: string,
  { role, everySection, sectionIds }: Rights,
  by: Actor,
): Promise<void> {
  await write(async ({ db }) => {
    await refuseUnknownSections(db, sectionIds);
    const user = await userIn(db, userId);
    if (user.id === by.id && role !== user.role) throw new Problem('Another owner has to change your role.');
    if (user.role === 'owner' && role !== 'owner') await mustNotBeLast(db, user);
    const before = { role: user.role, everySection: user.everySection, sectionIds: await sectionIdsOfUser(db, userId) };
    const after = { role, everySection, sectionIds: everySection ? [] : sectionIds.toSorted((a, b) => a - b) };
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    await updateUser(db, userId, { role, everySection });
    await setSectionsOfUser(db, userId, after.sectionIds);
    await endSessions(db, userId);
    await recordAct(db, { act: 'users.change', subject: 'user', subjectId: userId, before, after });
  });
}

/** Keeps somebody out from this moment on: sessions and links of theirs end. Throws Problem for the last owner. */
export async function suspendUser(userId: string, by: Actor): Promise<void> {
  await write(async ({ db }) => {
    const user = await userIn(db, userId);
    if (user.id === by.id) throw new Problem('You cannot suspend yourself.');
    if (user.suspendedAt !== null) return;
    if (user.role === 'owner') await mustNotBeLast(db, user);
    await updateUser(db, userId, { suspendedAt: now() });
    await endSessions(db, userId);
    await dropInvitations(db, { userId });
    await recordAct(db, { act: 'users.suspend', subject: 'user', subjectId: userId, after: { suspended: true } });
  });
}

/** Lets somebody in again who was suspended. */
export async function restoreUser(userId: string): Promise<void> {
  await write(async ({ db }) => {
    const user = await userIn(db, userId);
    if (user.suspendedAt === null) return;
    await updateUser(db, userId, { suspendedAt: null });
    await recordAct(db, { act: 'users.suspend', subject: 'user', subjectId: userId, after: { suspended: false } });
  });
}

/** Takes passkeys and one-time codes from somebody who has lost them: the password alone lets them in again. */
export async function clearSecondStep(userId: string): Promise<void> {
  await write(async ({ db }) => {
    await userIn(db, userId);
    const passkeys = await removePasskeys(db, userId);
    const codes = await removeCodes(db, userId);
    await updateUser(db, userId, { twoFactorEnabled: false });
    await endSessions(db, userId);
    await recordAct(db, {
      act: 'users.change',
      subject: 'user',
      subjectId: userId,
      after: { passkeysRemoved: passkeys, codesRemoved: codes },
    });
  });
}

async function userIn(db: Writer, id: string): Promise<UserRow> {
  const user = await findUser(db, id);
  if (!user) throw new Problem('There is no such user.');
  return user;
}

async function mustNotBeLast(db: Writer, user: UserRow): Promise<void> {
  if (user.suspendedAt === null && (await countOwners(db)) <= 1)
    throw new Problem('This is the last owner. Make somebody else an owner first.');
}
