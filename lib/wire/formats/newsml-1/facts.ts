import type { WireSignal } from '../../../news/wire.ts';
import { instantAt } from '../../read-instant.ts';
import { type SaidSubject, subjectCode } from '../../subjects/subjects.ts';
import type { WireFacts, WireRelation } from '../../wire-item.ts';
import { childrenOf, descendantsOf, elementAt, lineOf, type XmlElement } from '../../xml/elements.ts';
import { urgencyOf } from '../nitf/docdata.ts';
import type { Story1 } from './components.ts';
import { metadata, newsLine, newsLines, otherLines, partiesOf, properties, speakersOf } from './lines.ts';

/** What the management of a NewsItem says. Instants are UTC milliseconds. */
export function managementOf(item: XmlElement, envelope: XmlElement | undefined, zone: string) {
  const management = elementAt(item, 'NewsManagement');
  const named = (name: string) =>
    elementAt(management, name)?.attributes.FormalName ?? lineOf(elementAt(management, name));
  const change = elementAt(management, 'StatusWillChange');
  const embargoed = /embargo/i.test(named('Status') ?? '') || change !== undefined;
  return {
    firstCreated: instantAt(lineOf(elementAt(management, 'FirstCreated')), zone),
    versionAt: instantAt(lineOf(elementAt(management, 'ThisRevisionCreated')), zone),
    embargoedUntil: embargoed ? instantAt(lineOf(elementAt(change, 'DateAndTime')), zone) : null,
    embargoed,
    urgency: urgencyOf(named('Urgency')) ?? urgencyOf(elementAt(envelope, 'Priority')?.attributes.FormalName),
    signal: signalOf(named('Status'), childrenOf(management, 'Instruction')),
    related: relationsOf(management),
  };
}

function signalOf(status: string | null | undefined, instructions: readonly XmlElement[]): WireSignal {
  const said = instructions.map(({ attributes }) => attributes.FormalName ?? '').join(' ');
  if (/cancell?ed/i.test(status ?? '') || /\b(?:kill|delete|withdraw|cancel)/i.test(said)) return 'kill';
  if (/withheld/i.test(status ?? '')) return 'withhold';
  return /rectif|correct/i.test(said) ? 'correct' : 'use';
}

function relationsOf(management: XmlElement | undefined): WireRelation[] {
  const named = (name: string, kind: WireRelation['kind']) =>
    childrenOf(management, name).flatMap(({ attributes }) =>
      attributes.NewsItem ? [{ guid: attributes.NewsItem.trim(), kind }] : [],
    );
  return [...named('AssociatedWith', 'related'), ...named('DerivedFrom', 'related')];
}

/** What a story is about: codes of IPTC, keywords, with the names that the document or its NITF gives them. */
export function subjectsOf(story: Story1, names: ReadonlyMap<string, string>): SaidSubject[] {
  const codes = metadata(story, 'DescriptiveMetadata', 'SubjectCode').flatMap((code) => childrenOf(code));
  const subjects = codes.flatMap(({ attributes }): SaidSubject[] => {
    const code = attributes.FormalName?.trim();
    if (!code) return [];
    const iptc = /^\d{8}$/.test(code);
    const said = iptc ? { scheme: 'subj', code } : { ...subjectCode(code), scheme: 'category' };
    return [{ ...said, name: names.get(code) ?? null, kind: iptc ? 'theme' : 'thing', implied: false }];
  });
  const described = metadata(story, 'DescriptiveMetadata', 'Property');
  const words = [
    ...properties(described, 'Keyword'),
    ...properties(described, 'Topic'),
    ...newsLines(story, 'KeywordLine'),
  ].flatMap((line) => line.split(/\s*;\s*/));
  const categories = properties(described, 'Category').map(
    (code): SaidSubject => ({ scheme: 'category', code, name: null, kind: 'thing', implied: false }),
  );
  const industries = speakersOf(story)
    .flatMap((speaker) => childrenOf(speaker, 'Metadata'))
    .flatMap((block) => childrenOf(block, 'Property'))
    .filter(({ attributes }) => /keywords?$/i.test(attributes.FormalName ?? ''))
    .flatMap(({ attributes }) => attributes.Value?.trim() || []);
  const keywords = [...words, ...industries].filter(Boolean);
  return [
    ...subjects,
    ...categories,
    ...keywords.map(
      (word): SaidSubject => ({ scheme: 'keyword', code: word, name: word, kind: 'thing', implied: false }),
    ),
  ];
}

/** Names of codes that a document brings along in its topic sets, or in the NITF of its text. */
export function namesOfCodes(root: XmlElement): Map<string, string> {
  const said = descendantsOf(root, 'Language')[0]?.attributes.FormalName;
  const language = said?.split('-')[0]?.toLowerCase();
  const topics = descendantsOf(root, 'Topic').flatMap((topic): [string, string][] => {
    // A topic may be named in several languages, and by its category too.
    const names = childrenOf(topic, 'Description').filter(({ attributes }) => attributes.Variant !== 'Category');
    const name = lineOf(names.find(({ attributes }) => attributes['xml:lang']?.split('-')[0] === language) ?? names[0]);
    return name
      ? childrenOf(topic, 'FormalName').flatMap((code) => (lineOf(code) ? [[lineOf(code) ?? '', name]] : []))
      : [];
  });
  const coded = descendantsOf(root, 'tobject.subject').flatMap(({ attributes }): [string, string][] => {
    const name =
      attributes['tobject.subject.detail'] ||
      attributes['tobject.subject.matter'] ||
      attributes['tobject.subject.type'];
    const code = attributes['tobject.subject.refnum'];
    return name && code ? [[code, name]] : [];
  });
  return new Map([...coded, ...topics]);
}

/** The places that a story names by name; codes of countries are none. */
export function placesOf(story: Story1): string[] {
  const located = metadata(story, 'DescriptiveMetadata', 'Location').flatMap((location) => {
    const said = childrenOf(location, 'Property');
    const [place] = [
      ...properties(said, 'City'),
      ...properties(said, 'SubLocation'),
      ...properties(said, 'CountryArea'),
      ...properties(said, 'Country'),
    ];
    return place && !/^[A-Z]{2,3}$/.test(place) ? [place] : [];
  });
  return located.length ? located : properties(metadata(story, 'DescriptiveMetadata', 'Property'), 'City');
}

/** "web; World; Not for print": each term of a licence by itself. */
function termsOf(usage: XmlElement): string | null {
  const terms = childrenOf(usage).flatMap((term) => lineOf(term) ?? []);
  return terms.length ? terms.join('; ') : lineOf(usage);
}

/** What a sender remarks on a story, within it or beside it: "Embargoed to 0001 Tuesday". */
function commentsOn({ component, around }: Story1): string[] {
  const parts = [...around, component, ...childrenOf(component, 'NewsComponent')];
  const remarks = parts
    .flatMap((part) => childrenOf(part, 'Comment'))
    .filter(({ attributes }) => !attributes.FormalName);
  return [...new Set(remarks.flatMap((remark) => lineOf(remark) ?? []))];
}

/** The lines of a story that are for editors, or for nobody but lawyers. */
export function linesOf(
  story: Story1,
  item: XmlElement,
): Pick<WireFacts, 'slugline' | 'creditLine' | 'copyright' | 'usage' | 'editorialNotes'> {
  const administration = metadata(story, 'AdministrativeMetadata', 'Property');
  const sources = partiesOf(metadata(story, 'AdministrativeMetadata', 'Source'));
  const usage = speakersOf(story).flatMap((speaker) =>
    descendantsOf(elementAt(speaker, 'RightsMetadata'), 'UsageRights'),
  );
  const credit = newsLine(story, 'CreditLine');
  const others = sources.filter((source) => source !== credit);
  return {
    slugline: newsLine(story, 'SlugLine') ?? lineOf(elementAt(item, 'Identification', 'NameLabel')),
    creditLine: credit,
    copyright: newsLine(story, 'CopyrightLine'),
    usage: usage.map(termsOf).filter(Boolean).join(' ') || null,
    editorialNotes: [
      ...otherLines(story),
      ...commentsOn(story),
      ...properties(administration, 'EditorialInfo'),
      ...others.map((source) => `Source: ${source}`),
    ],
  };
}
