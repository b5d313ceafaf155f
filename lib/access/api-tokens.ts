import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { read, write } from '../../db/database.ts';
import { type ApiTokenRow, insertToken, listTokens, revokeToken } from '../../db/queries/newsroom/api-tokens.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { API_SCOPES } from '../news/api-scopes.ts';
import { whoActs } from '../platform/acting.ts';
import { digest } from '../platform/digest.ts';
import { now } from '../platform/now.ts';
import { Problem } from '../platform/problem.ts';

const DAY = 86_400_000;
/** How long a token may hold (days); nought: until it is taken back. */
const LIFETIMES = [30, 90, 365, 0] as const;

export const newTokenSchema = z.strictObject({
  name: z.string().trim().min(1, 'Say which program it is for.').max(120),
  scopes: z.array(z.enum(API_SCOPES)).min(1, 'Say what it may do.').max(API_SCOPES.length),
  days: z.coerce.number().pipe(z.literal(LIFETIMES)),
});

/** A token that was made. It is shown this once: only its digest is kept. */
export interface MadeToken {
  name: string;
  token: string;
}

/** A token as the list of them shows it. Instants are UTC ms. */
export type ListedToken = Omit<ApiTokenRow, 'digest'> & { holds: boolean };

/** Makes a token for another program. */
export async function makeToken({ name, scopes, days }: z.infer<typeof newTokenSchema>): Promise<MadeToken> {
  const token = `shine_${randomBytes(32).toString('base64url')}`;
  const createdAt = now();
  await write(async ({ db }) => {
    const row = {
      ...{ name, scopes, createdAt, digest: digest(token), hint: token.slice(0, 10) },
      madeBy: whoActs().name,
      expiresAt: days === 0 ? null : createdAt + days * DAY,
    };
    const id = await insertToken(db, row);
    const after = { name, scopes, hint: row.hint, expiresAt: row.expiresAt };
    await recordAct(db, { act: 'api.tokens', subject: 'token', subjectId: id, after });
  });
  return { name, token };
}

/**
 * Takes a token back: its next request is refused.
 * @throws Problem when there is none of this number that holds
 */
export async function takeTokenBack(id: number): Promise<void> {
  await write(async ({ db }) => {
    const token = await revokeToken(db, id, now());
    if (!token) throw new Problem('This token was taken back already.');
    const { name, hint, scopes } = token;
    const entry = { before: { name, hint, scopes }, after: { revoked: true } };
    await recordAct(db, { act: 'api.tokens', subject: 'token', subjectId: id, ...entry });
  });
}

/** Every token that was made, newest first. */
export async function readTokens(): Promise<ListedToken[]> {
  const rows = await read(listTokens);
  return rows.map(({ digest: _, ...row }) => ({
    ...row,
    holds: row.revokedAt === null && (row.expiresAt === null || row.expiresAt > now()),
  }));
}
