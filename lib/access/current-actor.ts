import { createHmac, timingSafeEqual } from 'node:crypto';
import { read, write } from '../../db/database.ts';
import { findSession, markUsed } from '../../db/queries/newsroom/sessions.ts';
import { sectionsOfUser } from '../../db/queries/newsroom/users.ts';
import { config } from '../platform/config.ts';
import { log } from '../platform/log.ts';
import { now } from '../platform/now.ts';
import { requestFacts } from '../platform/request-facts.ts';
import { secretOf } from '../platform/secret.ts';
import type { Actor } from './permissions.ts';

/** Somebody who is signed in, and the session they are signed in by. */
export interface SignedIn {
  actor: Actor;
  session: { id: string; provenAt: number | null };
}

/** A session in which nothing was asked for so long has ended (ms). */
const IDLE = 12 * 3_600_000;

/** How exactly it is known when a session was last used (ms): a write for every request would be too much. */
const GRAIN = 5 * 60_000;

/**
 * Who sends the request that is being answered; null for nobody, and for who was suspended or signed out since. Asked of
 * the database every time: what changes there counts in the next request. better-auth makes sessions and ends them; to
 * know one, its secret name is enough, and nothing of that library need be loaded.
 */
export async function signedIn(): Promise<SignedIn | null> {
  const token = tokenIn(requestFacts()?.cookie ?? '');
  if (token === null) return null;
  const found = await read(async (db) => {
    const row = await findSession(db, token);
    if (!row || row.user.suspendedAt !== null) return null;
    const { user } = row;
    return { ...row, sections: user.everySection ? ('every' as const) : await sectionsOfUser(db, user.id) };
  });
  if (!found) return null;
  const { user, session, sections } = found;
  const lastUsed = session.updatedAt.getTime();
  if (session.expiresAt.getTime() <= now() || isIdle(lastUsed, now())) return null;
  if (lastUsed + GRAIN <= now()) await noteUse(session.id);
  return {
    actor: { id: user.id, name: user.name, email: user.email, role: user.role, sections },
    session: { id: session.id, provenAt: session.provenAt },
  };
}

/** On a full disk the desk can still be read: that a session was used is not worth an error. */
async function noteUse(id: string): Promise<void> {
  try {
    await write(({ db }) => markUsed(db, id));
  } catch (error) {
    log().error({ err: error }, 'The use of a session could not be noted.');
  }
}

/** The secret name of a session, when its signature is ours: who copies the database alone cannot use what is in it. */
function tokenIn(cookie: string): string | null {
  const found = /(?:^|;\s*)(?:__Secure-)?desk\.session_token=([^;]+)/.exec(cookie)?.[1];
  const [, token, signature] = /^(\w+)\.([\w+/=]+)$/.exec(unescaped(found ?? '')) ?? [];
  if (!token || !signature) return null;
  const ours = createHmac('sha256', secretOf(config().dataDir)).update(token).digest();
  const theirs = Buffer.from(signature, 'base64');
  return theirs.length === ours.length && timingSafeEqual(theirs, ours) ? token : null;
}

function unescaped(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}

/** Whether a session that was last used at `usedAt` has ended by `at` (UTC ms). */
export function isIdle(usedAt: number, at: number): boolean {
  return usedAt + IDLE <= at;
}
