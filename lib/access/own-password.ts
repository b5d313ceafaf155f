import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { read, write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { setPasswordHash } from '../../db/queries/newsroom/passwords.ts';
import { endSessions, markProven, passwordHashOf } from '../../db/queries/newsroom/sessions.ts';
import { now } from '../platform/now.ts';
import { Problem } from '../platform/problem.ts';
import type { SignedIn } from './current-actor.ts';
import { guess, waitWords } from './guesses.ts';
import { checkPassword } from './password-rule.ts';

/**
 * Shows that it is still the same person who uses this session: dangerous acts are open to it for a while again.
 * @throws Problem when it is not the password, or was tried too often
 */
export async function prove(by: SignedIn, password: string): Promise<void> {
  await mustBeTheirs(by, password);
  await write(({ db }) => markProven(db, by.session.id, now()));
}

/**
 * Gives somebody who is signed in another password. Their other sessions end.
 * @throws Problem when the old one is wrong or the new one is weak
 */
export async function changePassword(by: SignedIn, { old, next }: { old: string; next: string }): Promise<void> {
  await mustBeTheirs(by, old);
  if (old === next) throw new Problem('That is the password you have. Take another.');
  await checkPassword(next, by.actor);
  const hash = await hashPassword(next);
  await write(async ({ db }) => {
    await setPasswordHash(db, by.actor.id, hash);
    await markProven(db, by.session.id, now());
    const ended = await endSessions(db, by.actor.id, by.session.id);
    await recordAct(db, {
      act: 'self.secure',
      subject: 'user',
      subjectId: by.actor.id,
      after: { password: 'changed', sessionsEnded: ended },
    });
  });
}

async function mustBeTheirs({ actor }: SignedIn, password: string): Promise<void> {
  const { wait, right } = await guess({ email: actor.email });
  if (wait > 0) throw new Problem(waitWords(wait));
  const hash = await read((db) => passwordHashOf(db, actor.id));
  if (hash && (await verifyPassword({ hash, password }))) return right();
  await write(({ db }) => recordAct(db, { act: 'session.refuse', subject: 'user', subjectId: actor.id }));
  throw new Problem('That is not your password.');
}
