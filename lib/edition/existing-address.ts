import type { Reader } from '../../db/database.ts';
import { findArticleSection } from '../../db/queries/edition/articles.ts';
import { countCorrections } from '../../db/queries/edition/corrections.ts';
import { countBetween } from '../../db/queries/edition/days.ts';
import { findPerson, findTopic } from '../../db/queries/edition/links.ts';
import { findSection } from '../../db/queries/edition/sections.ts';
import { reportExists } from '../../db/queries/edition/special-reports.ts';
import { standingPageExists } from '../../db/queries/edition/standing-pages.ts';
import type { Address } from '../news/paths.ts';
import { dated, hasPage, linked, listed, pagesFor } from './list-page.ts';
import { underPresentNames } from './present-names.ts';
import { listOfSection } from './read-front.ts';
import { spanOfDay, spanOfMonth } from './read-latest.ts';
import { hasChanges } from './read-versions.ts';

/** The address with its true section and the present names of what it is of, if the database has it. */
export async function existingAddress(db: Reader, asked: Address): Promise<Address | null> {
  const address = await underPresentNames(db, asked);
  switch (address.page) {
    case 'home':
    case 'search':
    case 'special-reports':
    case 'feeds':
    case 'thanks':
      return address;
    case 'latest':
      return (await hasPage(db, listed({ of: 'paper' }), address.number)) ? address : null;
    case 'day': {
      const day = dated(spanOfDay(address.day));
      return (await day.count(db)) > 0 && (await hasPage(db, day, address.number)) ? address : null;
    }
    case 'month':
      return (await countBetween(db, spanOfMonth(address.month))) > 0 ? address : null;
    case 'section': {
      const found = await findSection(db, address.section);
      return found && (await hasPage(db, listed(listOfSection(found.section)), address.number)) ? address : null;
    }
    case 'author':
    case 'topic': {
      const found = address.page === 'author' ? await findPerson(db, address.slug) : await findTopic(db, address.slug);
      if (!found) return null;
      const list = linked({ to: address.page === 'author' ? 'person' : 'topic', ...found });
      return (await list.count(db)) > 0 && (await hasPage(db, list, address.number)) ? address : null;
    }
    case 'corrections':
      return address.number <= pagesFor(await countCorrections(db)) ? address : null;
    case 'article': {
      const section = await findArticleSection(db, address.id);
      return section === null ? null : { ...address, section };
    }
    case 'changes': {
      const section = (await hasChanges(db, address.id)) ? await findArticleSection(db, address.id) : null;
      return section === null ? null : { ...address, section };
    }
    case 'special-report':
      return (await reportExists(db, address.slug)) ? address : null;
    case 'standing':
      return (await standingPageExists(db, address.slug)) ? address : null;
  }
}
