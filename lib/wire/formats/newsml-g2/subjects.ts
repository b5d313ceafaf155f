import { type SaidSubject, subjectCode } from '../../subjects/subjects.ts';
import { childrenOf, elementAt, lineOf, type XmlElement } from '../../xml/elements.ts';
import { codeOf, nameOf } from './said.ts';

/** Themes of schemes that are made for readers; desks, products and routing codes are not. */
const READERS_SCHEMES = /^(?:medtop|tag|literal)$|subj|topic|theme/i;
const PLACES = /geo|place|country|city|region|cptType:5|location/i;
const THINGS = /person|org|object|event|poi|product|category|department|company|animal/i;

/** What a text item is about, with its keywords. */
export function subjectsOf(
  contentMeta: XmlElement | undefined,
  language: string | null,
  asserted: ReadonlyMap<string, string> = new Map(),
): SaidSubject[] {
  const subjects = childrenOf(contentMeta, 'subject').flatMap((subject) => subjectIn(subject, language, asserted));
  const genres = childrenOf(contentMeta, 'genre').flatMap((genre) => saidThing(genre, language));
  const keywords = childrenOf(contentMeta, 'keyword').flatMap((keyword): SaidSubject[] => {
    const words =
      lineOf(keyword)
        ?.split(/\s*;\s*/)
        .filter(Boolean) ?? [];
    const kind = /ticker/i.test(keyword.attributes.role ?? '') ? 'thing' : 'theme';
    return words.map((word) => ({ scheme: 'keyword', code: word, name: word, kind, implied: false }));
  });
  return [...subjects, ...genres, ...keywords];
}

function subjectIn(subject: XmlElement, language: string | null, asserted: ReadonlyMap<string, string>): SaidSubject[] {
  const name = nameOf(subject, language) ?? asserted.get(codeOf(subject) ?? '') ?? null;
  const { scheme, code } = schemeAndCode(subject, name);
  if (!code) return [];
  const implied = /ancestor/.test(subject.attributes.why ?? '');
  const same = childrenOf(subject, 'sameAs').flatMap((other): SaidSubject[] => {
    const said = subjectCode(codeOf(other) ?? '');
    if (said.scheme !== 'medtop' && said.scheme !== 'subj') return [];
    return [{ ...said, name: nameOf(other, language), kind: 'thing', implied: true }];
  });
  return [{ scheme, code, name, kind: kindOf(subject, scheme), implied }, ...same];
}

/** A code of a scheme, or a literal, which may be one of its own making ("org#161616"). */
function schemeAndCode(subject: XmlElement, name: string | null) {
  const { qcode, uri, literal } = subject.attributes;
  if (qcode || uri) {
    const said = subjectCode(qcode ?? uri ?? '');
    return /category$/i.test(subject.attributes.type ?? '') ? { ...said, scheme: 'category' } : said;
  }
  // "TT:02000000:LAG" is a code of IPTC with the category that TT has for it.
  const [, iptc] = /^[A-Z]{2,5}:(\d{8})(?::|$)/.exec(literal ?? '') ?? [];
  if (iptc) return { scheme: 'subj', code: iptc };
  const [, scheme, code] = /^([a-z]+)#(.+)$/i.exec(literal ?? '') ?? [];
  return scheme && code ? { scheme, code } : { scheme: 'literal', code: literal?.trim() || name || '' };
}

function kindOf(subject: XmlElement, scheme: string): SaidSubject['kind'] {
  const type = `${subject.attributes.type ?? ''} ${subject.attributes.typeuri ?? ''}`;
  if (PLACES.test(type) || /^geo/i.test(scheme)) return 'place';
  if (THINGS.test(type) || !READERS_SCHEMES.test(scheme)) return 'thing';
  return 'theme';
}

function saidThing(element: XmlElement, language: string | null): SaidSubject[] {
  const name = nameOf(element, language);
  const code = codeOf(element) ?? name;
  if (!code) return [];
  const said = subjectCode(code);
  return [
    { scheme: said.scheme === 'subject' ? 'genre' : said.scheme, code: said.code, name, kind: 'thing', implied: false },
  ];
}

/** The places a text is about, and the one it was written at. */
export function placesOf(
  contentMeta: XmlElement | undefined,
  subjects: readonly SaidSubject[],
  language: string | null,
): string[] {
  const about = subjects.filter(({ kind, implied }) => kind === 'place' && !implied).map(({ name }) => name);
  // Where Reuters says an item is located, its desk sits.
  const written = childrenOf(contentMeta, 'located').filter(
    ({ attributes }) => !attributes.type?.startsWith('cptType:'),
  );
  const located = written.map(
    (place) => nameOf(place, language) ?? place.attributes.literal ?? lineOf(elementAt(place, 'broader', 'name')),
  );
  return [...about, ...located].filter(
    (place): place is string => Boolean(place?.trim()) && !/^poiID\d*$/.test(place ?? ''),
  );
}
