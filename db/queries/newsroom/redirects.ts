import { asc, eq, inArray, sql } from 'drizzle-orm';
import { now } from '../../../lib/platform/now.ts';
import type { Act, Reader } from '../../database.ts';
import { redirects } from '../../schema/edition/redirects.ts';
import { tags } from '../../tags.ts';
import { insertRows } from './insert-rows.ts';
import { having } from './named.ts';

export type RedirectRow = typeof redirects.$inferSelect;

/** What became of every address that anything is known of, by the address. */
export async function allRedirects(db: Reader): Promise<Map<string, RedirectRow>> {
  const rows = await db.select().from(redirects).orderBy(asc(redirects.address));
  return new Map(rows.map((row) => [row.address, row]));
}

/** What became of the address that has this key; undefined when nothing is known of it. */
export async function findRedirectRow(db: Reader, address: string): Promise<RedirectRow | undefined> {
  const [row] = await db.select().from(redirects).where(eq(redirects.address, address)).limit(1);
  return row;
}

/** Where those of these addresses lead that anything is known of. */
export async function targetsOf(db: Reader, addresses: string[]): Promise<Map<string, string | null>> {
  const rows = await db
    .select({ address: redirects.address, target: redirects.target })
    .from(redirects)
    .where(inArray(redirects.address, addresses));
  return new Map(rows.map(({ address, target }) => [address, target]));
}

/** Lets addresses of which nothing is known lead to paths from now on; those of which something is stay as they are. */
export async function addRedirects(
  { db, stamp }: Act,
  added: readonly { address: string; target: string }[],
  reason: string,
): Promise<void> {
  if (added.length === 0) return;
  const since = now();
  await insertRows(
    db,
    redirects,
    added.map((one) => ({ ...one, status: 301, reason, since })),
    'keep',
  );
  stamp(tags.redirects);
}

/** The rows `after + 1` to `after + count`, by their addresses, of those that have these letters in address or target. */
export async function redirectsWith(
  db: Reader,
  { letters, after, count }: { letters: string; after: number; count: number },
): Promise<RedirectRow[]> {
  return db
    .select()
    .from(redirects)
    .where(having(letters, redirects.address, sql`coalesce(${redirects.target}, ${redirects.reason}, '')`))
    .orderBy(asc(redirects.address))
    .limit(count)
    .offset(after);
}

/** Writes what an address answers from now on; a later word on the same address replaces it. */
export async function setRedirect(
  { db, stamp }: Act,
  redirect: Omit<typeof redirects.$inferInsert, 'since'>,
): Promise<void> {
  const row = { ...redirect, since: now() };
  await db.insert(redirects).values(row).onConflictDoUpdate({ target: redirects.address, set: row });
  stamp(tags.redirects);
}

/** Forgets an address: it is served again, or unknown. */
export async function clearRedirect({ db, stamp }: Act, address: string): Promise<void> {
  await db.delete(redirects).where(eq(redirects.address, address));
  stamp(tags.redirects);
}

/** Lets redirects that led to one path lead to another: whoever moved there moves once. */
export async function leadRedirectsTo({ db, stamp }: Act, from: string, to: string): Promise<void> {
  await db.update(redirects).set({ target: to }).where(eq(redirects.target, from));
  stamp(tags.redirects);
}
