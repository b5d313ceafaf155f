import { getTableName, lt } from 'drizzle-orm';
import { RateLimiterSQLite } from 'rate-limiter-flexible';
import { now } from '../../../lib/platform/now.ts';
import type { Writer } from '../../database.ts';
import { signInTries, verifications } from '../../schema/newsroom/users.ts';

export type Tries = RateLimiterSQLite;

/** The counter of tries under this name, inside an act. */
export function triesOf(db: Writer, limit: { keyPrefix: string; points: number; duration: number }): Tries {
  return new RateLimiterSQLite({
    ...limit,
    storeClient: db.$client,
    storeType: 'better-sqlite3',
    tableName: getTableName(signInTries),
    tableCreated: true,
    clearExpiredByTimeout: false,
  });
}

/** Removes what no limit asks for any more. */
export async function forgetOldTries(db: Writer): Promise<void> {
  await db.delete(signInTries).where(lt(signInTries.expire, now()));
}

/** Removes challenges that nobody has answered in time. */
export async function forgetOldVerifications(db: Writer): Promise<void> {
  await db.delete(verifications).where(lt(verifications.expiresAt, new Date(now())));
}
