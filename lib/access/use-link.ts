import { randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { read, type Writer, write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import {
  dropInvitations,
  type InvitationRow,
  openInvitation,
  spendInvitation,
} from '../../db/queries/newsroom/invitations.ts';
import { setPasswordHash } from '../../db/queries/newsroom/passwords.ts';
import { endSessions } from '../../db/queries/newsroom/sessions.ts';
import { countUsers, findUser, findUserByEmail, insertUser } from '../../db/queries/newsroom/users.ts';
import { Problem } from '../platform/problem.ts';
import { digestOf, type LinkKind } from './links.ts';
import { checkPassword } from './password-rule.ts';

/** What a link is for, as its page shows it. */
export interface LinkedPerson {
  kind: LinkKind;
  /** Null where whoever uses it says who they are. */
  email: string | null;
  name: string | null;
  role: string;
}

const OVER = 'This link was used or has ended. Ask for a new one.';

const kindOf = ({ userId, email }: InvitationRow): LinkKind => (userId ? 'reset' : email ? 'join' : 'setup');

/** What stands behind a link of this kind; null when it was used, has ended or never was. */
export async function readLink(kind: LinkKind, secret: string): Promise<LinkedPerson | null> {
  return read(async (db) => {
    const row = await openInvitation(db, digestOf(secret));
    if (!row || kindOf(row) !== kind) return null;
    const user = row.userId ? await findUser(db, row.userId) : null;
    return { kind, email: user?.email ?? row.email, name: user?.name ?? row.name, role: row.role };
  });
}

/** Who somebody says they are, and the password they have chosen. */
export interface Newcomer {
  secret: string;
  name: string;
  email: string;
  password: string;
}

/**
 * Makes the account that a setup link or an invitation stands for. The link is used up in the same transaction.
 * @returns the e-mail address to sign in with
 * @throws Problem when the link is over, the password weak or the address taken
 */
export async function joinByLink({ secret, name, email: typed, password }: Newcomer): Promise<string> {
  const digest = digestOf(secret);
  const row = await read((db) => openInvitation(db, digest));
  if (!row || row.userId) throw new Problem(OVER);
  const email = row.email ?? typed;
  await checkPassword(password, { email, name });
  const passwordHash = await hashPassword(password);
  await write(async ({ db }) => {
    if (!(await spendInvitation(db, digest))) throw new Problem(OVER);
    if (row.email === null && (await countUsers(db)) > 0) throw new Problem('The paper has an owner already.');
    if (await findUserByEmail(db, email)) throw new Problem(`${email} has an account already.`);
    const user = { id: randomUUID(), name, email, role: row.role, everySection: row.everySection };
    await insertUser(db, user, { passwordHash, sectionIds: row.sectionIds });
    await recordAct(db, {
      act: 'users.invite',
      subject: 'user',
      subjectId: user.id,
      after: { name, email, role: row.role, joined: 'by the link' },
    });
  });
  return email;
}

/**
 * Gives the user of a reset link another password. Every session of theirs ends.
 * @returns the e-mail address to sign in with
 * @throws Problem when the link is over or the password weak
 */
export async function resetByLink({ secret, password }: { secret: string; password: string }): Promise<string> {
  const digest = digestOf(secret);
  const user = await read(async (db) => {
    const row = await openInvitation(db, digest);
    return row?.userId ? findUser(db, row.userId) : null;
  });
  if (!user || user.suspendedAt !== null) throw new Problem(OVER);
  await checkPassword(password, user);
  const hash = await hashPassword(password);
  await write(({ db }) => replacePassword(db, digest, user.id, hash));
  return user.email;
}

async function replacePassword(db: Writer, digest: string, userId: string, hash: string): Promise<void> {
  if (!(await spendInvitation(db, digest))) throw new Problem(OVER);
  await dropInvitations(db, { userId });
  await setPasswordHash(db, userId, hash);
  const ended = await endSessions(db, userId);
  await recordAct(db, {
    act: 'self.secure',
    subject: 'user',
    subjectId: userId,
    after: { password: 'reset by a link', sessionsEnded: ended },
  });
}
