import { read } from '../../db/database.ts';
import { findUser, sectionsOfUser } from '../../db/queries/newsroom/users.ts';
import { now } from '../platform/now.ts';
import { type RequestFacts, requestFacts } from '../platform/request-facts.ts';
import { auth, LONGEST_SESSION } from './auth.ts';
import type { Actor } from './permissions.ts';

/** Somebody who is signed in, and the session they are signed in by. */
export interface SignedIn {
  actor: Actor;
  session: { id: string; token: string; createdAt: number; provenAt: number | null };
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
  const createdAt = session.createdAt.getTime();
  if (createdAt + LONGEST_SESSION <= now()) return null;
  return read(async (db) => {
    const user = await findUser(db, session.userId);
    if (!user || user.suspendedAt !== null) return null;
    const sections = user.everySection ? ('every' as const) : await sectionsOfUser(db, user.id);
    return {
      actor: { id: user.id, name: user.name, email: user.email, role: user.role, sections },
      session: { id: session.id, token: session.token, createdAt, provenAt: session.provenAt ?? null },
    };
  });
}
