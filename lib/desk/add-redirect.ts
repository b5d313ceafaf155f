import { z } from 'zod';
import { read } from '../../db/database.ts';
import { findRedirectRow } from '../../db/queries/newsroom/redirects.ts';
import { redirectKey } from '../news/redirects.ts';
import { Problem } from '../platform/problem.ts';
import { importRedirects } from './import-redirects.ts';
import type { Known } from './plan-redirects.ts';

export const newRedirectSchema = z.strictObject({
  from: z.string().trim().min(1).max(1000),
  /** A path of this site; empty where the address is gone. */
  to: z.string().trim().max(1000),
  status: z.enum(['301', '410', '451']),
});

/**
 * Says where an address leads from now on, or that it is gone.
 * @param standsAt the one path of what is at an address; null when nothing is. The edition knows
 * @throws Problem when that cannot be kept, with the reason, or something else is known of the address
 */
export async function addRedirect(
  redirect: z.input<typeof newRedirectSchema>,
  standsAt: Known['standsAt'],
): Promise<void> {
  const { from, to, status } = newRedirectSchema.parse(redirect);
  const key = redirectKey(from);
  const there = key === null ? undefined : await read((db) => findRedirectRow(db, key));
  if (there)
    throw new Problem(
      `${there.address} leads to ${there.target ?? `nothing (${there.status})`} already; remove that first.`,
    );
  const { refused } = await importRedirects([{ line: 1, from, to, status }], { dryRun: false, standsAt });
  const [reason] = refused;
  if (reason) throw new Problem(`This redirect cannot be kept: ${reason.reason}.`);
}
