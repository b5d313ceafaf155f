import { decodeHTML } from 'entities';
import { plainText } from '../../../news/body/body-text.ts';
import type { Head, WholeFormat, WireFile } from '../../format.ts';
import { bodyOfHtml } from '../../html/html-body.ts';
import { instantAt } from '../../read-instant.ts';
import { type Agency, agencyOf, NOBODY } from '../../sheet/agencies.ts';
import { readingOf } from '../../sheet/reading-of.ts';
import { factSubjects, type SaidSubject, topicsOf } from '../../subjects/subjects.ts';
import { noFacts, type Reading, type WireFacts } from '../../wire-item.ts';
import { childrenOf, descendantsOf, elementAt, lineOf, wordsOf, type XmlElement } from '../../xml/elements.ts';
import { readXml } from '../../xml/read-xml.ts';
import { urgencyOf } from '../nitf/docdata.ts';

/** The XML of Ritzau's own service: one text, or the answer of its queue with several. */
export const ritzau: WholeFormat = {
  name: 'ritzau',
  recognises: ({ root }: Head) => root?.name === 'RBNews' || root?.name === 'XMLNewsQueuedResponse',
  read: (file: WireFile) => {
    const root = readXml(file.text);
    const texts = root.name === 'RBNews' ? [root] : descendantsOf(root, 'RBNews');
    return texts.length
      ? texts.map(readText)
      : [{ setAside: 'An answer of Ritzau without any text.', provider: 'ritzau' }];
  },
};

function readText(text: XmlElement): Reading {
  const agency = agencyOf('ritzau') ?? NOBODY;
  const line = (name: string) => decodeHTML(lineOf(elementAt(text, name)) ?? '') || null;
  const subjects = subjectsOf(text);
  return readingOf({
    agency,
    guid: line('NewsID'),
    language: 'da',
    headline: line('headline'),
    kicker: null,
    standfirst: line('subtitle'),
    byline: line('byLine'),
    dateline: [line('town'), line('origin')].filter(Boolean).join(' ') || null,
    topics: topicsOf(subjects),
    places: [],
    // Its press releases come with entities that were spelled out twice.
    body: bodyOfHtml(wordsOf(elementAt(text, 'content')).replace(/&amp;(\w{2,8};)/g, '&$1'), null),
    lead: null,
    publishedAt: instantAt(line('PublishDate'), agency.zone),
    translationGroup: null,
    hold: null,
    notes: ['It says no language: Ritzau writes Danish.'],
    facts: { ...noFacts(), ...factsOf(text, agency), subjects: factSubjects(subjects) },
  });
}

function factsOf(text: XmlElement, agency: Agency): Partial<WireFacts> {
  const line = (name: string) => lineOf(elementAt(text, name));
  const says = (name: string) => line(name) === 'true';
  const version = Number(line('version'));
  const replaced = [line('Replaces'), line('replacedID')].filter((id) => id !== null);
  const pictures = childrenOf(elementAt(text, 'MultimedieList')).length;
  return {
    version: Number.isSafeInteger(version) && version > 0 ? version : 0,
    versionAt: instantAt(line('PublishDate'), agency.zone),
    signal: says('Annuleret') ? 'kill' : says('Korrektion') ? 'correct' : 'use',
    urgency: urgencyOf(line('Priority')),
    slugline: line('strapline'),
    editorialNotes: editorsWords(wordsOf(elementAt(text, 'TilRedaktionen'))),
    related: [...new Set(replaced)].map((guid) => ({ guid, kind: 'replaces' })),
    losses: pictures ? [`Left out: ${pictures} attachments of Ritzau's own archive.`] : [],
  };
}

/** Notes to editors are HTML; what they say is kept, how it looks is not. */
function editorsWords(html: string): string[] {
  return plainText(bodyOfHtml(html, null).body)
    .split('\n')
    .filter((line) => line.trim());
}

function subjectsOf(text: XmlElement): SaidSubject[] {
  const said = (scheme: string, code: string | null, name: string | null, kind: SaidSubject['kind']): SaidSubject[] =>
    code ? [{ scheme, code, name, kind, implied: false }] : [];
  const words = childrenOf(elementAt(text, 'SubjectKeyword')).flatMap((word) =>
    said('keyword', lineOf(word), lineOf(word), 'thing'),
  );
  const codes = childrenOf(elementAt(text, 'IPTCList')).flatMap((code) => said('subj', lineOf(code), null, 'theme'));
  const section = said('section', lineOf(elementAt(text, 'sectionShort')), lineOf(elementAt(text, 'section')), 'thing');
  return [...section, ...codes, ...words];
}
