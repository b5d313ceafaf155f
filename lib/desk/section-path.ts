import type { Reader } from '../../db/database.ts';
import { findSectionDetails, type SectionDetails } from '../../db/queries/newsroom/section-tree.ts';
import { parseDocument } from '../news/documents.ts';
import { HOME_FRONT } from '../news/fronts.ts';
import { parseAddress, pathOf, RESERVED_SLUGS } from '../news/paths.ts';
import { SLUG } from '../news/slugs.ts';
import { parseNumber } from '../news/story-number.ts';
import { Problem } from '../platform/problem.ts';
import { refuseUnseen } from './changed-meanwhile.ts';
import { wordsOfSection } from './section-schema.ts';

/** The section of this path, whole. Throws a Problem when there is none. */
export async function sectionAt(db: Reader, path: string): Promise<SectionDetails> {
  const section = await findSectionDetails(db, path);
  if (!section) throw new Problem(`There is no section "${path}" any more. Open the list of sections again.`);
  return section;
}

/**
 * The section of this path, as it was seen.
 * @param wanted what is to be said of it from now on
 * @throws Problem when there is none; Conflict when somebody changed it meanwhile
 */
export async function seenSectionAt(
  db: Reader,
  { path, seen }: { path: string; seen: string },
  wanted?: object,
): Promise<SectionDetails> {
  const section = await sectionAt(db, path);
  const what = { subject: 'section', subjectId: path, called: section.name, there: wordsOfSection(section), seen };
  await refuseUnseen(db, { ...what, ...(wanted && { wanted }) });
  return section;
}

/**
 * The row of the department that a new path lies in, null for a department.
 * @throws Problem when no section may be called so: another has the path, or something else is at that address
 */
export async function parentForPath(db: Reader, path: string): Promise<number | null> {
  const words = path.split('/');
  if (words.length > 2 || !words.every((word) => SLUG.test(word)))
    throw new Problem(`"${path}" is no path of a section; write small letters, digits and dashes.`);
  if (
    path === HOME_FRONT ||
    words.some((word) => RESERVED_SLUGS.has(word) || parseNumber(word) !== null) ||
    !isFree(path)
  )
    throw new Problem(`The address /${path}/ belongs to something else of this site; choose another name.`);
  if (await findSectionDetails(db, path)) throw new Problem(`There is a section at /${path}/ already.`);
  const [above] = words.length > 1 ? words : [];
  return above === undefined ? null : (await sectionAt(db, above)).id;
}

/** Whether the address of a section of this path is read as that and nothing else. */
function isFree(path: string): boolean {
  const address = pathOf({ page: 'section', section: path, number: 1 });
  const read = parseAddress(address, new URLSearchParams());
  return read?.page === 'section' && read.section === path && parseDocument(address, new URLSearchParams()) === null;
}
