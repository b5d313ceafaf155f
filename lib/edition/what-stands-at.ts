import { type Reader, read } from '../../db/database.ts';
import { documentPath, parseDocument } from '../news/documents.ts';
import { parseAddress, pathOf } from '../news/paths.ts';
import { existingDocument } from './documents/resolve-document.ts';
import { existingAddress } from './existing-address.ts';

/**
 * The one path, with its query, of the page or document that is at an address of this site, however it is spelled; null
 * when nothing is. Redirects are not followed.
 */
export async function whatStandsAt(db: Reader, target: string): Promise<string | null> {
  const [path = '', search = ''] = target.split('?');
  const query = new URLSearchParams(search);
  const document = parseDocument(path, query);
  // Whether there is a sitemap of a name is known when it has been made, and nobody ever moved to one.
  if (document && document.document !== 'sitemap' && document.document !== 'oembed') {
    const found = await existingDocument(db, document);
    if (found) return documentPath(found);
  }
  const asked = parseAddress(path, query);
  const address = asked && (await existingAddress(db, asked));
  return address && pathOf(address);
}

/** The same, in a read of its own. */
export function standsAt(target: string): Promise<string | null> {
  return read((db) => whatStandsAt(db, target));
}
