import { eq, sql } from 'drizzle-orm';
import type { Reader } from '../../database.ts';
import { prepared } from '../../prepared.ts';
import { redirects } from '../../schema/edition/redirects.ts';

const byAddress = prepared((db) =>
  db
    .select({ status: redirects.status, target: redirects.target })
    .from(redirects)
    .where(eq(redirects.address, sql.placeholder('address')))
    .limit(1)
    .prepare(),
);

/** What became of an address: where it moved, or with which status it left; null when nothing is known of it. */
export async function findRedirect(
  db: Reader,
  address: string,
): Promise<{ status: number; target: string | null } | null> {
  const [row] = await byAddress(db).execute({ address });
  return row ?? null;
}
