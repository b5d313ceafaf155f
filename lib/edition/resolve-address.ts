import { read } from '../../db/database.ts';
import { type Address, isCanonical, parseAddress, pathOf } from '../news/paths.ts';
import { existingAddress } from './existing-address.ts';
import { type Followed, followRedirect } from './follow-redirect.ts';

/** What an address that was asked for comes to. */
export type Resolution =
  | { is: 'page'; address: Address }
  | { is: 'moved'; to: string }
  | { is: 'absent'; status: 404 | 410 | 451 };

/**
 * Decides what an address comes to before anything is rendered or kept: a page under its one canonical path, one
 * permanent move there, or the reason why there is nothing (404 unknown, 410 withdrawn, 451 taken down).
 */
export async function resolveAddress(path: string, query: URLSearchParams): Promise<Resolution> {
  return read(async (db) => {
    const numbered = formerNumber(path, query);
    const former = numbered === null ? null : await followRedirect(db, numbered);
    if (former) return comesTo(former);
    const asked = parseAddress(path, query);
    const address = asked && (await existingAddress(db, asked));
    if (address)
      return isCanonical(address, path, query) ? { is: 'page', address } : { is: 'moved', to: pathOf(address) };
    const followed = await followRedirect(db, path);
    return followed ? comesTo(followed) : { is: 'absent', status: 404 };
  });
}

function comesTo(followed: NonNullable<Followed>): Resolution {
  return 'to' in followed ? { is: 'moved', to: followed.to } : { is: 'absent', status: followed.status };
}

/** The address that every text of WordPress also has, "/?p=123", as redirects keep it; null for any other. */
function formerNumber(path: string, query: URLSearchParams): string | null {
  const number = query.get('p') ?? query.get('page_id');
  return path === '/' && number !== null && /^\d{1,12}$/.test(number) ? `/?p=${number}` : null;
}
