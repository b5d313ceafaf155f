import type { Head, WholeFormat, WireFile } from '../../format.ts';
import { bodyOfHtml } from '../../html/html-body.ts';
import { NOBODY } from '../../sheet/agencies.ts';
import { leadOf, withPictureFacts } from '../../sheet/pictures.ts';
import { EMBARGOED_WITHOUT_END, readingOf } from '../../sheet/reading-of.ts';
import { factSubjects, topicsOf } from '../../subjects/subjects.ts';
import { noFacts, type Reading } from '../../wire-item.ts';
import { childrenOf, elementAt, lineOf, type XmlElement } from '../../xml/elements.ts';
import { readXml } from '../../xml/read-xml.ts';
import { docData, docFacts } from './docdata.ts';
import { nitfParts } from './nitf-parts.ts';

/** NITF 2 and 3: one article a file, as North American and many other agencies send their texts. */
export const nitf: WholeFormat = {
  name: 'nitf',
  recognises: (head: Head) => head.root?.name === 'nitf',
  read: (file: WireFile) => [readNitf(readXml(file.text, { undeclaredPrefixes: true }))],
};

/** Reads one NITF document. */
function readNitf(root: XmlElement): Reading {
  const data = docData(root);
  const parts = nitfParts(root);
  const body = withPictureFacts(bodyOfHtml(parts.html, null), parts.pictures);
  return readingOf({
    agency: data.agency ?? NOBODY,
    guid: data.guid ?? root.attributes.uno?.trim() ?? null,
    language: languageSaid(root),
    headline: parts.headline ?? lineOf(elementAt(root, 'head', 'title')),
    kicker: data.kicker,
    standfirst: parts.abstract ?? parts.subheadline,
    byline: parts.byline,
    dateline: parts.dateline,
    topics: topicsOf(data.subjects),
    places: data.places,
    body: { ...body, losses: [...body.losses, ...parts.losses] },
    lead: leadOf(body, parts.pictures),
    publishedAt: data.issuedAt,
    translationGroup: null,
    hold: data.isEmbargoedWithoutEnd ? EMBARGOED_WITHOUT_END : null,
    notes: data.agency ? [] : ['It does not say who sent it.'],
    facts: {
      ...noFacts(),
      ...docFacts(data),
      editorialNotes: [...data.editorialNotes, ...parts.notes],
      usage: [data.usage, ...parts.limitations].filter(Boolean).join(' ') || null,
      subjects: factSubjects(data.subjects),
      pictures: body.pictures,
      creditLine: parts.distributor,
    },
  });
}

function languageSaid(root: XmlElement): string | null {
  const body = elementAt(root, 'body');
  const said = [root, body, elementAt(body, 'body.content'), childrenOf(elementAt(body, 'body.content'), 'p')[0]];
  const tags = said.flatMap((element) => [
    element?.attributes['xml:lang'],
    element?.attributes.baselang,
    element?.attributes.lang,
  ]);
  return tags.find(Boolean) ?? elementAt(body, 'body.content', 'lang')?.attributes.lang ?? null;
}
