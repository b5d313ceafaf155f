import { asc, eq } from 'drizzle-orm';
import { now } from '../../../lib/platform/now.ts';
import type { Act, Reader } from '../../database.ts';
import { redirects } from '../../schema/edition/redirects.ts';
import { tags } from '../../tags.ts';

export type RedirectRow = typeof redirects.$inferSelect;

/** What became of every address that anything is known of, by the address. */
export async function allRedirects(db: Reader): Promise<Map<string, RedirectRow>> {
  const rows = await db.select().from(redirects).orderBy(asc(redirects.address));
  return new Map(rows.map((row) => [row.address, row]));
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
