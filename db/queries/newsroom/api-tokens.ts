import { and, desc, eq, isNull, lt, or } from 'drizzle-orm';
import { z } from 'zod';
import { API_SCOPES } from '../../../lib/news/api-scopes.ts';
import type { Reader, Writer } from '../../database.ts';
import { apiTokens } from '../../schema/newsroom/api.ts';

const scopes = z.array(z.enum(API_SCOPES).or(z.string()));

type Row = typeof apiTokens.$inferSelect;

export type ApiTokenRow = Omit<Row, 'scopes'> & { scopes: string[] };

const parsed = (row: Row): ApiTokenRow => ({ ...row, scopes: scopes.parse(row.scopes) });

/** The token with this digest; null when there is none. */
export async function findToken(db: Reader, digest: string): Promise<ApiTokenRow | null> {
  const [row] = await db.select().from(apiTokens).where(eq(apiTokens.digest, digest));
  return row ? parsed(row) : null;
}

/** Every token, newest first. */
export async function listTokens(db: Reader): Promise<ApiTokenRow[]> {
  return (await db.select().from(apiTokens).orderBy(desc(apiTokens.id))).map(parsed);
}

/** Keeps a new token. Returns its number. */
export async function insertToken(
  db: Writer,
  token: Omit<ApiTokenRow, 'id' | 'usedAt' | 'revokedAt'>,
): Promise<number> {
  const [row] = await db.insert(apiTokens).values(token).returning({ id: apiTokens.id });
  return row?.id ?? 0;
}

/** Takes a token back; null when there is none of this number that holds. */
export async function revokeToken(db: Writer, id: number, at: number): Promise<ApiTokenRow | null> {
  const [row] = await db
    .update(apiTokens)
    .set({ revokedAt: at })
    .where(and(eq(apiTokens.id, id), isNull(apiTokens.revokedAt)))
    .returning();
  return row ? parsed(row) : null;
}

/** Notes that a token was used, unless that was noted since `unlessSince` (UTC ms). */
export async function markTokenUsed(db: Writer, id: number, at: number, unlessSince: number): Promise<void> {
  const isOld = or(isNull(apiTokens.usedAt), lt(apiTokens.usedAt, unlessSince));
  await db
    .update(apiTokens)
    .set({ usedAt: at })
    .where(and(eq(apiTokens.id, id), isOld));
}
