import { recordsIn, textIn } from '../../json/read-json.ts';
import { type SaidSubject, subjectCode } from '../../subjects/subjects.ts';
import type { NinjsConcept, NinjsItem } from './schema.ts';

/** Everything an item is about, by what kind of thing it is. */
export function subjectsIn(item: NinjsItem): SaidSubject[] {
  return [
    ...(item.subjects ?? []).filter((one) => speaks(one, item)).flatMap((one) => said(one, kindOf(one))),
    ...keywordsIn(item),
    ...(item.places ?? []).flatMap((one) => said(one, 'place')),
    ...[...(item.people ?? []), ...(item.organisations ?? []), ...(item.objects ?? []), ...(item.genres ?? [])].flatMap(
      (one) => said(one, 'thing'),
    ),
    ...recordsIn((item as { service?: unknown }).service).flatMap((one) =>
      said({ ...one, scheme: 'category' }, 'thing'),
    ),
  ];
}

/** The names of places, those among the subjects too. */
export function placesIn(subjects: SaidSubject[]): (string | null)[] {
  const places = subjects.filter(({ kind }) => kind === 'place');
  const direct = places.filter(({ implied }) => !implied);
  return (direct.length ? direct : places).map(({ name }) => name);
}

/** A subject that is given in several languages counts in that of the item. */
function speaks(concept: NinjsConcept, { language }: NinjsItem): boolean {
  const own = textIn((concept as { lang?: unknown }).lang);
  return !own || !language || own.split('-')[0] === language.split('-')[0];
}

function kindOf({ rel, code }: NinjsConcept): SaidSubject['kind'] {
  return rel === 'location' || /^location:/.test(code ?? '') ? 'place' : 'theme';
}

function keywordsIn(item: NinjsItem): SaidSubject[] {
  const { keywords } = item as { keywords?: unknown };
  const words = Array.isArray(keywords) ? keywords.map(textIn).filter((word) => word !== null) : [];
  return words.map((word) => ({ scheme: 'tag', code: word, name: word, kind: 'theme', implied: false }));
}

function said(concept: Partial<NinjsConcept>, kind: SaidSubject['kind']): SaidSubject[] {
  const name = textIn(concept.name)?.trim() ?? null;
  const { qcode } = concept as { qcode?: unknown };
  const code = textIn(concept.code) ?? textIn(qcode) ?? textIn(concept.literal);
  const rels = relsOf(concept);
  const { scheme, code: ownCode } = codeOf(
    rels.includes('category') ? { ...concept, scheme: 'category' } : concept,
    code,
    name,
  );
  // A letter or a code for a name ("p", "INT/GENERAL") is the sender's own business.
  const speaking =
    name !== null &&
    (name.length > 2 || /\p{Lo}/u.test(name)) &&
    !/^[A-Z]{2,5}\/[A-Z]+$/.test(name) &&
    name !== ownCode;
  return ownCode
    ? [{ scheme, code: ownCode, name, kind: speaking || kind === 'place' ? kind : 'thing', implied: isImplied(rels) }]
    : [];
}

/** AP says of every subject how it came to be there. */
function relsOf(concept: Partial<NinjsConcept>): string[] {
  const { rels } = concept as { rels?: unknown };
  return Array.isArray(rels) ? rels.filter((rel) => typeof rel === 'string') : [];
}

function isImplied(rels: readonly string[]): boolean {
  return rels.length > 0 && rels.every((rel) => rel === 'ancestor');
}

function codeOf({ uri, scheme }: Partial<NinjsConcept>, code: string | null, name: string | null) {
  if (uri) return subjectCode(uri);
  const plain = code ?? name ?? '';
  if (scheme)
    return subjectCode(/^https?:/.test(scheme) ? `${scheme.replace(/\/$/, '')}/${plain}` : `${scheme}:${plain}`);
  if (/^(?:medtop|mediatopic|subj):\d{8}$/.test(plain)) return subjectCode(plain);
  if (/^20\d{6}$/.test(plain)) return { scheme: 'medtop', code: plain };
  return /^\d{8}$/.test(plain) ? { scheme: 'subj', code: plain } : { scheme: 'tag', code: plain };
}
