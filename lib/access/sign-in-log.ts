import { z } from 'zod';
import { read, write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { userOfPendingSignIn } from '../../db/queries/newsroom/sessions.ts';
import { findUser, findUserByEmail } from '../../db/queries/newsroom/users.ts';
import { actingAs } from '../platform/acting.ts';
import { requestFacts } from '../platform/request-facts.ts';
import type { AuditWord } from './act-names.ts';

interface Who {
  userId: string | null;
  /** What was typed where an address is asked for. */
  email?: string | undefined;
  after?: Record<string, unknown>;
}

/**
 * Writes down that somebody came in, was refused or left: by the account it is about, whoever sat at the keyboard. Does
 * the same work for an account that does not exist; what was typed for it is kept only if it is an address.
 */
export async function noteSignIn(act: AuditWord, { userId, email, after }: Who): Promise<void> {
  const facts = requestFacts();
  const typed = z.email().safeParse(email?.trim().toLowerCase());
  const user = await read((db) => (userId === null ? findUserByEmail(db, typed.data ?? '') : findUser(db, userId)));
  const who = {
    id: user?.id ?? null,
    name: user?.name ?? 'unknown',
    address: facts?.address ?? null,
    userAgent: facts?.userAgent ?? null,
  };
  await actingAs(who, () =>
    write(({ db }) =>
      recordAct(db, {
        act,
        subject: 'user',
        subjectId: user?.id ?? null,
        after: { ...after, ...(!user && typed.success && { email: typed.data }) },
      }),
    ),
  );
}

/** Who has shown a password and is asked for the second step; null when nobody is. */
export async function pendingUser(): Promise<string | null> {
  const [, value = ''] = /(?:^|;\s*)(?:__Secure-)?desk\.two_factor=([^;]+)/.exec(requestFacts()?.cookie ?? '') ?? [];
  const [identifier = ''] = value.split(/\.|%2E/i);
  return identifier ? read((db) => userOfPendingSignIn(db, identifier)) : null;
}
