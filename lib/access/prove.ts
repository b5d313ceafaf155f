import { verifyPassword } from 'better-auth/crypto';
import { read, write } from '../../db/database.ts';
import { markProven, passwordHashOf } from '../../db/queries/newsroom/sessions.ts';
import { now } from '../platform/now.ts';
import { Problem } from '../platform/problem.ts';
import type { SignedIn } from './current-actor.ts';

/**
 * Shows that it is still the same person who uses this session: dangerous acts are open to it for a while again.
 * @throws Problem when it is not the password
 */
export async function prove(by: SignedIn, password: string): Promise<void> {
  const hash = await read((db) => passwordHashOf(db, by.actor.id));
  if (!hash || !(await verifyPassword({ hash, password }))) throw new Problem('That is not your password.');
  await write(({ db }) => markProven(db, by.session.id, now()));
}
