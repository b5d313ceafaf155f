import { type Reader, read } from '../../../db/database.ts';
import { findArticleSection } from '../../../db/queries/edition/articles.ts';
import { type DocumentAddress, isFeedSubject } from '../../news/documents.ts';
import { existingAddress } from '../existing-address.ts';

/** The document that is meant, with its true section; null when there is no page that it could be of. */
export async function resolveDocument(address: DocumentAddress): Promise<DocumentAddress | null> {
  return read((db) => existingDocument(db, address));
}

/** The same, inside a read. */
export async function existingDocument(db: Reader, address: DocumentAddress): Promise<DocumentAddress | null> {
  switch (address.document) {
    case 'feed': {
      const of = await existingAddress(db, address.of);
      return of && isFeedSubject(of) ? { ...address, of } : null;
    }
    case 'markdown': {
      const section = await findArticleSection(db, address.id);
      return section === null ? null : { ...address, section };
    }
    case 'lite':
      return (await findArticleSection(db, address.id)) === null ? null : address;
    default:
      return address;
  }
}
