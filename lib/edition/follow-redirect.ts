import type { Reader } from '../../db/database.ts';
import { findRedirect } from '../../db/queries/edition/redirects.ts';
import { redirectKey } from '../news/redirects.ts';
import { whatStandsAt } from './what-stands-at.ts';

/** Where an address that has nothing went to: there, or nowhere any more; null when it never had anything. */
export type Followed = { to: string } | { status: 410 | 451 } | null;

/** How often a target may have moved in its turn. Whoever writes redirects writes the last target, so few ever do. */
const MOST_MOVES = 10;

/**
 * Follows what became of an address to its end, so that whoever asks moves once: the present path of the page that is
 * there now, whatever its section was when the redirect was written. A target that is gone, or a way that never ends, is
 * 410.
 */
export async function followRedirect(db: Reader, path: string): Promise<Followed> {
  let redirect = await redirectOf(db, path);
  if (!redirect) return null;
  for (let moves = 0; redirect && moves < MOST_MOVES; moves += 1) {
    const { status, target } = redirect;
    if (target === null) return { status: status === 451 ? 451 : 410 };
    const to = await whatStandsAt(db, target);
    if (to !== null) return { to };
    redirect = await redirectOf(db, target.split('?')[0] ?? target);
  }
  return { status: 410 };
}

async function redirectOf(db: Reader, path: string): Promise<{ status: number; target: string | null } | null> {
  const key = redirectKey(path);
  return key === null ? null : findRedirect(db, key);
}
