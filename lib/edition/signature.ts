import type { Reader } from '../../db/database.ts';
import { formersOf, presentName } from '../../db/queries/edition/former-names.ts';
import { findPerson, type PersonRow, signersOf } from '../../db/queries/edition/links.ts';
import { BYLINE_ROLES, type Byline } from '../news/bylines.ts';
import { pathOf } from '../news/paths.ts';
import { nameSlug } from '../news/slugs.ts';

/** Somebody who signed a story, with the page that lists what else he or she did. */
export interface Signer {
  name: string;
  nameZh: string | null;
  path: string;
  /** What the person does for the paper. */
  title: string | null;
  bio: string | null;
}

/** Who made a story: people by what they did, in the order printed, then agencies. */
export interface Signature {
  people: { role: (typeof BYLINE_ROLES)[number]; signers: Signer[] }[];
  agencies: string[];
}

/** Reads who signed an article. */
export async function signatureOf(db: Reader, articleId: number, bylines: readonly Byline[]): Promise<Signature> {
  return signed(bylines, await peopleByName(db, articleId));
}

/** Reads who would have signed a story that is not published. */
export async function signatureToBe(db: Reader, bylines: readonly Byline[]): Promise<Signature> {
  const known = new Map<string, PersonRow>();
  for (const byline of bylines) {
    if (byline.type !== 'person') continue;
    const slug = nameSlug(byline.name);
    const person =
      (await findPerson(db, slug)) ?? (await findPerson(db, (await presentName(db, 'person', slug)) ?? slug));
    if (person) known.set(slug, person);
  }
  return signed(bylines, known);
}

function signed(bylines: readonly Byline[], known: ReadonlyMap<string, PersonRow>): Signature {
  const roles = BYLINE_ROLES.map((role) => ({
    role,
    signers: bylines.flatMap((byline) =>
      byline.type === 'person' && byline.role === role ? [signer(byline.name, known)] : [],
    ),
  }));
  return {
    people: roles.filter(({ signers }) => signers.length > 0),
    agencies: bylines.flatMap((byline) => (byline.type === 'agency' ? [byline.name] : [])),
  };
}

/** Who signed an article, by the slug of every name that he or she has or had: stories keep the name they were signed with. */
async function peopleByName(db: Reader, articleId: number): Promise<Map<string, PersonRow>> {
  const people = new Map((await signersOf(db, articleId)).map(({ person }) => [person.id, person]));
  const known = new Map([...people.values()].map((person) => [person.slug, person]));
  for (const { name, targetId } of await formersOf(db, 'person', [...people.keys()])) {
    const person = people.get(targetId);
    if (person && !known.has(name)) known.set(name, person);
  }
  return known;
}

function signer(name: string, known: ReadonlyMap<string, PersonRow>): Signer {
  const slug = nameSlug(name);
  const person = known.get(slug);
  return {
    name,
    nameZh: person?.nameZh ?? null,
    path: pathOf({ page: 'author', slug: person?.slug ?? slug, number: 1 }),
    title: person?.title ?? null,
    bio: person?.bio ?? null,
  };
}
