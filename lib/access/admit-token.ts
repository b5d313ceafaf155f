import { timingSafeEqual } from 'node:crypto';
import { read, write } from '../../db/database.ts';
import { type ApiTokenRow, findToken, markTokenUsed } from '../../db/queries/newsroom/api-tokens.ts';
import type { ApiScope } from '../news/api-scopes.ts';
import { digest } from '../platform/digest.ts';
import { log } from '../platform/log.ts';
import { now } from '../platform/now.ts';

/** How exactly it is known when a token was last used (ms): a write for every request would be too much. */
const GRAIN = 5 * 60_000;

/** Whether a token opens a scope. One that is unknown, has ended or was taken back is the same to whoever sent it. */
export async function admitToken(token: string, scope: ApiScope): Promise<'yes' | 'unknown' | 'not this'> {
  const sent = digest(token);
  const found = await read((db) => findToken(db, sent));
  if (!found || !isSame(found.digest, sent) || !holds(found)) return 'unknown';
  if (!found.scopes.includes(scope)) return 'not this';
  if ((found.usedAt ?? 0) + GRAIN <= now()) await noteUse(found.id);
  return 'yes';
}

/** In constant time: how far two digests agree is nobody's business. */
function isSame(a: string, b: string): boolean {
  const [ours, theirs] = [Buffer.from(a), Buffer.from(b)];
  return ours.length === theirs.length && timingSafeEqual(ours, theirs);
}

function holds({ revokedAt, expiresAt }: ApiTokenRow): boolean {
  return revokedAt === null && (expiresAt === null || expiresAt > now());
}

/** On a full disk drafts can still be read: that a token was used is not worth an error. */
async function noteUse(id: number): Promise<void> {
  try {
    await write(({ db }) => markTokenUsed(db, id, now(), now() - GRAIN));
  } catch (error) {
    log().error({ err: error }, 'The use of a token could not be noted.');
  }
}
