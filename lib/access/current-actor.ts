import { read, write } from '../../db/database.ts';
import { touchSession } from '../../db/queries/newsroom/sessions.ts';
import { findUser, sectionsOfUser } from '../../db/queries/newsroom/users.ts';
import { now } from '../platform/now.ts';
import { type RequestFacts, requestFacts } from '../platform/request-facts.ts';
import { auth } from './auth.ts';
import type { Actor } from './permissions.ts';

/** A session ends after so long without a request (ms). */
const IDLE = 12 * 3_600_000;
/** When it was last used is written down so often (ms). */
const TOUCH = 5 * 60_000;

/** Somebody who is signed in, and the session they are signed in by. */
export interface SignedIn {
  actor: Actor;
  session: { id: string; provenAt: number | null };
}

/** Who sends the request that is being answered; null for nobody, and for who has been suspended since. */
export async function signedIn(): Promise<SignedIn | null> {
  const facts = requestFacts();
  return facts?.cookie ? signedInBy(facts) : null;
}

async function signedInBy({ cookie }: RequestFacts): Promise<SignedIn | null> {
  const found = await auth().api.getSession({ headers: new Headers({ cookie }) });
  if (!found) return null;
  const { session } = found;
  const usedAt = session.updatedAt.getTime();
  if (isIdle(usedAt, now())) return null;
  if (usedAt + TOUCH <= now()) await write(({ db }) => touchSession(db, session.id));
  return read(async (db) => {
    const user = await findUser(db, session.userId);
    if (!user || user.suspendedAt !== null) return null;
    const sections = user.everySection ? ('every' as const) : await sectionsOfUser(db, user.id);
    return {
      actor: { id: user.id, name: user.name, email: user.email, role: user.role, sections },
      session: { id: session.id, provenAt: session.provenAt ?? null },
    };
  });
}

/** Whether a session that was last used at `usedAt` has ended by `at` (UTC ms). */
export function isIdle(usedAt: number, at: number): boolean {
  return usedAt + IDLE <= at;
}
