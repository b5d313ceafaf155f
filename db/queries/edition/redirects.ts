import { and, desc, eq, gte, inArray, sql } from 'drizzle-orm';
import { parseNumber } from '../../../lib/news/story-number.ts';
import { noteTags } from '../../../lib/platform/page-notes.ts';
import type { Reader } from '../../database.ts';
import { prepared } from '../../prepared.ts';
import { redirects } from '../../schema/edition/redirects.ts';
import { tags } from '../../tags.ts';

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

/** The stories that were taken from readers since an instant (UTC ms), last first; at most a hundred. */
export async function findLeft(db: Reader, since: number): Promise<{ id: number; since: number }[]> {
  noteTags(tags.redirects);
  const rows = await db
    .select({ address: redirects.address, since: redirects.since })
    .from(redirects)
    .where(and(gte(redirects.since, since), inArray(redirects.status, [410, 451])))
    .orderBy(desc(redirects.since))
    .limit(100);
  return rows.flatMap((row) => {
    const id = parseNumber(row.address.replaceAll('/', ''));
    return id === null ? [] : { id, since: row.since };
  });
}
