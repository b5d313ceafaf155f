import type { Reader } from '../../db/database.ts';
import { presentName } from '../../db/queries/edition/former-names.ts';
import { findPerson, findTopic } from '../../db/queries/edition/links.ts';
import { findSection } from '../../db/queries/edition/sections.ts';
import { reportExists } from '../../db/queries/edition/special-reports.ts';
import type { Address } from '../news/paths.ts';

/** The address with the names that its section, people, topic or report have now, where it was called otherwise before. */
export async function underPresentNames(db: Reader, address: Address): Promise<Address> {
  switch (address.page) {
    case 'section':
      return { ...address, section: await sectionNow(db, address.section) };
    case 'author':
      return { ...address, slug: await personNow(db, address.slug) };
    case 'topic':
      if (await findTopic(db, address.slug)) return address;
      return { ...address, slug: (await presentName(db, 'topic', address.slug)) ?? address.slug };
    case 'special-report':
      if (await reportExists(db, address.slug)) return address;
      return { ...address, slug: (await presentName(db, 'special-report', address.slug)) ?? address.slug };
    case 'search': {
      const { section, author } = address.question;
      const question = {
        ...address.question,
        section: section && (await sectionNow(db, section)),
        author: author && (await personNow(db, author)),
      };
      return { ...address, question };
    }
    default:
      return address;
  }
}

async function sectionNow(db: Reader, path: string): Promise<string> {
  if (await findSection(db, path)) return path;
  return (await presentName(db, 'section', path)) ?? path;
}

async function personNow(db: Reader, slug: string): Promise<string> {
  if (await findPerson(db, slug)) return slug;
  return (await presentName(db, 'person', slug)) ?? slug;
}
