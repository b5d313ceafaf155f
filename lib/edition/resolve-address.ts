import { type Reader, read } from '../../db/database.ts';
import { findArticleSection } from '../../db/queries/edition/articles.ts';
import { countOf } from '../../db/queries/edition/lists.ts';
import { findRedirect } from '../../db/queries/edition/redirects.ts';
import { findSection } from '../../db/queries/edition/sections.ts';
import { reportExists } from '../../db/queries/edition/special-reports.ts';
import { standingPageExists } from '../../db/queries/edition/standing-pages.ts';
import { type Address, isCanonical, parseAddress, pathOf, storyAddress, tidyPath } from '../news/paths.ts';
import { pagesFor } from './list-page.ts';
import { listOfSection } from './read-section.ts';

/** What an address that was asked for comes to. */
export type Resolution =
  | { is: 'page'; address: Address }
  | { is: 'moved'; to: string }
  | { is: 'absent'; status: 404 | 410 | 451 };

const UNKNOWN: Resolution = { is: 'absent', status: 404 };

/**
 * Decides what an address comes to before anything is rendered or kept: a page under its one canonical path, one
 * permanent move there, or the reason why there is nothing (404 unknown, 410 withdrawn, 451 taken down).
 */
export async function resolveAddress(path: string, query: URLSearchParams): Promise<Resolution> {
  return read(async (db) => {
    const asked = parseAddress(path, query);
    const address = asked && (await existing(db, asked));
    if (!address) return absence(db, path, asked);
    return isCanonical(address, path, query) ? { is: 'page', address } : { is: 'moved', to: pathOf(address) };
  });
}

/** The address with its true section, if the database has it. */
async function existing(db: Reader, address: Address): Promise<Address | null> {
  switch (address.page) {
    case 'home':
    case 'search':
    case 'special-reports':
      return address;
    case 'latest':
      return address.number <= pagesFor(await countOf(db, { of: 'paper' })) ? address : null;
    case 'section': {
      const found = await findSection(db, address.section);
      if (!found) return null;
      return address.number <= pagesFor(await countOf(db, listOfSection(found.section))) ? address : null;
    }
    case 'article': {
      const section = await findArticleSection(db, address.id);
      return section === null ? null : { ...address, section };
    }
    case 'special-report':
      return (await reportExists(db, address.slug)) ? address : null;
    case 'standing':
      return (await standingPageExists(db, address.slug)) ? address : null;
  }
}

/** Why there is nothing at an address, or where it went. */
async function absence(db: Reader, path: string, asked: Address | null): Promise<Resolution> {
  const key = asked?.page === 'article' ? storyAddress(asked.id) : tidyPath(path);
  const redirect = key === null ? null : await findRedirect(db, key);
  if (redirect?.target) return { is: 'moved', to: redirect.target };
  if (redirect?.status === 410 || redirect?.status === 451) return { is: 'absent', status: redirect.status };
  return UNKNOWN;
}
