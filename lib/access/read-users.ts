import { read } from '../../db/database.ts';
import { type InvitationRow, openInvitations } from '../../db/queries/newsroom/invitations.ts';
import { allSections } from '../../db/queries/newsroom/sections.ts';
import { lastSeenByUser, passkeysByUser } from '../../db/queries/newsroom/sessions.ts';
import { listUsers } from '../../db/queries/newsroom/users.ts';
import type { Role } from '../news/roles.ts';

/** Somebody who may come in, as the list of users shows them. Instants are UTC ms. */
export interface ListedUser {
  id: string;
  name: string;
  email: string;
  role: Role;
  everySection: boolean;
  sectionIds: number[];
  suspendedAt: number | null;
  /** The last use of a session that has not ended. */
  lastSeenAt: number | null;
  passkeys: number;
  oneTimeCodes: boolean;
}

/** Everything that the screen of users shows. */
export interface UserList {
  users: ListedUser[];
  invitations: Pick<InvitationRow, 'digest' | 'email' | 'name' | 'role' | 'expiresAt'>[];
  /** Every section, by path. */
  sections: { id: number; path: string }[];
}

/** Reads who may come in, who is invited, and the sections that rights are given for. */
export async function readUsers(): Promise<UserList> {
  return read(async (db) => {
    const seen = await lastSeenByUser(db);
    const keys = await passkeysByUser(db);
    const users = (await listUsers(db)).map(
      ({ id, name, email, role, everySection, sectionIds, suspendedAt, twoFactorEnabled }) => ({
        ...{ id, name, email, role, everySection, sectionIds, suspendedAt },
        lastSeenAt: seen.get(id) ?? null,
        passkeys: keys.get(id) ?? 0,
        oneTimeCodes: twoFactorEnabled ?? false,
      }),
    );
    const invitations = (await openInvitations(db)).filter(({ email }) => email !== null);
    const sections = [...(await allSections(db)).values()].map(({ id, path }) => ({ id, path }));
    return {
      users,
      invitations: invitations.map(({ digest, email, name, role, expiresAt }) => ({
        digest,
        email,
        name,
        role,
        expiresAt,
      })),
      sections: sections.toSorted((a, b) => a.path.localeCompare(b.path)),
    };
  });
}
