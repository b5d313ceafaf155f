import type { WireSignal } from '../../../news/wire.ts';
import { instantAt } from '../../read-instant.ts';
import { type Agency, agencyOf } from '../../sheet/agencies.ts';
import { type SaidSubject, subjectCode } from '../../subjects/subjects.ts';
import type { WireFacts } from '../../wire-item.ts';
import { childrenOf, descendantsOf, elementAt, lineOf, type XmlElement } from '../../xml/elements.ts';

/** What the head of a NITF document says about it. Instants are UTC milliseconds. */
export interface DocData {
  agency: Agency | null;
  guid: string | null;
  version: number;
  issuedAt: number | null;
  /** When it may be used; null where at once. */
  releasedAt: number | null;
  signal: WireSignal;
  urgency: number | null;
  slugline: string | null;
  subjects: SaidSubject[];
  places: string[];
  copyright: string | null;
  usage: string | null;
  editorialNotes: string[];
  /** The standing name it appears under: its column or series. */
  kicker: string | null;
  /** Whether it is under an embargo and does not say until when. */
  isEmbargoedWithoutEnd: boolean;
}

/** Reads the head of a NITF document. */
export function docData(nitf: XmlElement): DocData {
  const head = elementAt(nitf, 'head');
  const data = elementAt(head, 'docdata');
  const at = (name: string) => elementAt(data, name)?.attributes ?? {};
  const metas = new Map(
    childrenOf(head, 'meta').map(({ attributes }) => [attributes.name ?? '', attributes.content ?? '']),
  );
  const agency = agencyIn(nitf, data, metas);
  const zone = agency?.zone;
  const published = elementAt(head, 'pubdata')?.attributes['date.publication'];
  const issuedAt = instantAt(at('date.issue').norm, zone) ?? instantAt(published, zone);
  const releasedAt = instantAt(at('date.release').norm, zone);
  const status = data?.attributes['management-status'] ?? '';
  const isEmbargoed = /^embargo/i.test(status);
  return {
    agency,
    ...identityOf(data, metas),
    issuedAt,
    releasedAt: releasedAt !== null && (isEmbargoed || releasedAt > (issuedAt ?? 0)) ? releasedAt : null,
    isEmbargoedWithoutEnd: isEmbargoed && releasedAt === null,
    signal: signalOf(status, data),
    urgency: urgencyOf(at('urgency')['ed-urg'] ?? elementAt(head, 'urgency')?.attributes['ed-urg']),
    slugline: sluglineOf(at('du-key').key, at('doc-id')['id-string'], metas),
    subjects: subjectsOf(head, data),
    places: placesOf(data),
    copyright: copyrightOf(at('doc.copyright')),
    usage: usageOf(at('doc.rights'), at('date.expire').norm),
    editorialNotes: notesOf(head, data),
    kicker: at('series')['series.name'] || null,
  };
}

function agencyIn(nitf: XmlElement, data: XmlElement | undefined, metas: Map<string, string>): Agency | null {
  const at = (name: string) => elementAt(data, name)?.attributes ?? {};
  const top = elementAt(nitf, 'body', 'body.head');
  return agencyOf(
    at('doc-id').regsrc,
    lineOf(elementAt(top, 'distributor')),
    elementAt(data, 'del-list', 'from-src')?.attributes['src-name'],
    metas.get('aap-source'),
    at('doc.rights').agent,
    at('doc.rights').owner,
    at('doc.copyright').holder,
    lineOf(elementAt(top, 'rights', 'rights.owner')),
  );
}

/** An id that ends in a version ("NTB5df9281a_00") is stable without it, where the head says so. */
function identityOf(data: XmlElement | undefined, metas: Map<string, string>) {
  const id = elementAt(data, 'doc-id')?.attributes['id-string']?.trim() || null;
  const [, stem, count] = /^(.+)_(\d{2,3})$/.exec(id ?? '') ?? [];
  const counted = Number(elementAt(data, 'du-key')?.attributes.version ?? count ?? 0);
  const version = Number.isSafeInteger(counted) && counted > 0 ? counted : 0;
  return { guid: stem && [...metas.values()].includes(stem) ? stem : id, version };
}

function signalOf(status: string, data: XmlElement | undefined): WireSignal {
  if (/^cancell?ed$|^kill|^delete/i.test(status)) return 'kill';
  if (/^withheld$/i.test(status)) return 'withhold';
  return elementAt(data, 'correction') ? 'correct' : 'use';
}

/** Some write the id of the story where its slug belongs, and the slug among what is their own. */
function sluglineOf(key: string | undefined, id: string | undefined, metas: Map<string, string>): string | null {
  const own = metas.get('anpa-keyword') || metas.get('NTBStikkord') || metas.get('cp-slug') || null;
  return key && !(own && id?.startsWith(key)) ? key : own;
}

function usageOf(rights: Record<string, string>, expires: string | undefined): string | null {
  const until = rights.enddate ? `Until ${rights.enddate}.` : '';
  return [rights.type, rights.limitations, until, expiry(expires)].filter(Boolean).join(' ') || null;
}

/** IPTC counts from 1 to 9; anything else says nothing. */
export function urgencyOf(said: string | null | undefined): number | null {
  const urgency = Number(said?.trim() || 0);
  return Number.isInteger(urgency) && urgency >= 1 && urgency <= 9 ? urgency : null;
}

function subjectsOf(head: XmlElement | undefined, data: XmlElement | undefined): SaidSubject[] {
  const tobject = elementAt(head, 'tobject');
  const coded = childrenOf(tobject, 'tobject.subject').flatMap(({ attributes }) => {
    const code = attributes['tobject.subject.refnum']?.trim();
    const part = (level: string) => attributes[`tobject.subject.${level}`]?.trim() || null;
    const name = part('detail') ?? part('matter') ?? part('type');
    const registry = part('ipr');
    if (!code && !name) return [];
    const scheme = registry && !/^iptc$/i.test(registry) ? registry.toLowerCase() : 'subj';
    return [said(scheme, code ?? name ?? '', name, scheme === 'subj' ? 'theme' : 'thing')];
  });
  const categories = childrenOf(head, 'meta').flatMap(({ attributes: { name, content } }) =>
    name === 'category_iptc' && content ? [{ ...said('subj', content, null), ...subjectCode(`subj:${content}`) }] : [],
  );
  const keywords = childrenOf(elementAt(data, 'key-list'), 'keyword')
    .map((keyword) => keyword.attributes.key?.trim() || lineOf(keyword))
    .filter((word) => word !== null)
    .map((word) => said('keyword', word, word, 'thing'));
  const things = ['person', 'org', 'event', 'object.title', 'function', 'classifier']
    .flatMap((name) => descendantsOf(elementAt(data, 'identified-content'), name))
    .flatMap((thing) => {
      const name = lineOf(thing) ?? thing.attributes.value ?? null;
      // Words of an index are themes; a path through its tree ("Top/News") is the sender's own.
      const kind = /descriptor$/.test(thing.attributes.type ?? '') ? 'theme' : 'thing';
      return name
        ? [said(thing.name, thing.attributes.idsrc ? (thing.attributes.value ?? name) : name, name, kind)]
        : [];
    });
  const scopes = childrenOf(data, 'doc-scope').flatMap(({ attributes: { scope } }) =>
    scope ? [said('scope', scope, scope, 'thing')] : [],
  );
  const genres = childrenOf(tobject, 'tobject.property').flatMap(({ attributes }) => {
    const genre = attributes['tobject.property.type']?.trim();
    return genre && !/^current$/i.test(genre) ? [said('genre', genre, genre, 'thing')] : [];
  });
  const column = elementAt(data, 'fixture')?.attributes['fix-id'];
  const fixtures = column ? [said('fixture', column, column, 'thing')] : [];
  return [...coded, ...categories, ...keywords, ...things, ...genres, ...scopes, ...fixtures];
}

function said(scheme: string, code: string, name: string | null, kind: SaidSubject['kind'] = 'theme'): SaidSubject {
  return { scheme, code, name, kind, implied: false };
}

function placesOf(data: XmlElement | undefined): string[] {
  const events = childrenOf(data, 'evloc').map(({ attributes }) =>
    [attributes.city, attributes['county-dist'], attributes['state-prov'], lineOfCountry(attributes['iso-cc'])].find(
      Boolean,
    ),
  );
  const named = descendantsOf(elementAt(data, 'identified-content'), 'location').map(
    (location) => lineOf(elementAt(location, 'city')) ?? lineOf(location),
  );
  return [...events, ...named].flatMap((place) => place || []);
}

function lineOfCountry(code: string | undefined): string | null {
  return code && code.length > 3 ? code : null;
}

function copyrightOf({ holder, year }: Record<string, string>): string | null {
  return holder ? [`© ${holder}`, year].filter(Boolean).join(' ') : null;
}

function expiry(norm: string | undefined): string {
  const at = instantAt(norm);
  return at === null ? '' : `Not to be used after ${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC.`;
}

function notesOf(head: XmlElement | undefined, data: XmlElement | undefined): string[] {
  const messages = childrenOf(data, 'ed-msg').map((message) => message.attributes.info ?? lineOf(message) ?? '');
  const corrections = childrenOf(data, 'correction').map(({ attributes }) => attributes.info ?? '');
  const revisions = childrenOf(head, 'revision-history').map(({ attributes }) => attributes.comment ?? '');
  return [...messages, ...corrections, ...revisions].map((note) => note.trim()).filter(Boolean);
}

/** The facts that the head of a NITF document knows of. */
export function docFacts(data: DocData): Partial<WireFacts> {
  const { version, issuedAt, signal, urgency, slugline, releasedAt, copyright, usage, editorialNotes } = data;
  return {
    version,
    versionAt: issuedAt,
    signal,
    urgency,
    slugline,
    embargoedUntil: releasedAt,
    copyright,
    usage,
    editorialNotes,
  };
}
