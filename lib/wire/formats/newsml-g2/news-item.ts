import { bodyOfHtml } from '../../html/html-body.ts';
import { type Agency, agencyOf, NOBODY } from '../../sheet/agencies.ts';
import { dpaHtml, linkList } from '../../sheet/dpa-html.ts';
import { leadOf, withPictureFacts } from '../../sheet/pictures.ts';
import { readingOf } from '../../sheet/reading-of.ts';
import type { Sheet } from '../../sheet/sheet.ts';
import { factSubjects, topicsOf } from '../../subjects/subjects.ts';
import { noFacts, type Reading, type WireRelation } from '../../wire-item.ts';
import { elementAt, lineOf, type XmlElement } from '../../xml/elements.ts';
import { datelineSaid, factsOf, publishedAt } from './facts.ts';
import { headlinesOf } from './headlines.ts';
import { linksOf } from './links.ts';
import type { Ties } from './packages.ts';
import { type G2Picture, remotePicture } from './pictures.ts';
import { codeOf, guidOf, itemClassOf, nameOf } from './said.ts';
import { placesOf, subjectsOf } from './subjects.ts';
import { type G2Text, picturesIn, textOf } from './text.ts';

/** What a message says for all the items in it. */
export interface Message {
  sender: string | null;
  language: string | null;
  ties: Ties;
}

/** The language that an item says it is in. */
export function languageSaid(item: XmlElement, message: string | null): string | null {
  const tag = elementAt(item, 'contentMeta', 'language')?.attributes.tag;
  return tag || item.attributes['xml:lang'] || message;
}

/** Reads one news item as a story, or says why it is none. */
export function readNewsItem(item: XmlElement, message: Message): Reading {
  const agency = senderOf(item, message);
  const guid = guidOf(item);
  const language = languageSaid(item, message.language);
  const pictures = message.ties.picturesOf(guid ?? '');
  const lines = headlinesOf(item, language);
  const text = textOf(item, lines.headline, betterAddress(pictures));
  const facts = factsOf(item, language, agency.zone);
  const ended = facts.signal === 'kill';
  const aside = text || ended ? null : whyNoStory(item, lines.headline);
  if (aside) return { setAside: aside, provider: agency.key, ...(guid ? { guid } : {}) };
  const links = linksOf(item);
  const remote = remotePicture(item);
  const known = [
    ...pictures.map(({ picture }) => picture),
    ...links.pictures.map(({ picture }) => picture),
    ...(remote ? [remote] : []),
    ...(text ? picturesIn(text) : []),
  ];
  const body = withPictureFacts(bodyOfHtml(htmlOfText(text, links.pages, links.pictures), null), known);
  const subjects = subjectsOf(elementAt(item, 'contentMeta'), language);
  return readingOf({
    agency,
    guid,
    language: language ?? elementAt(item, 'contentSet', 'inlineXML')?.attributes['xml:lang'] ?? null,
    headline: lines.headline ?? text?.nitf?.headline ?? (ended ? `Withdrawn: ${guid}` : null),
    kicker: lines.kicker ?? text?.kicker ?? null,
    standfirst: lines.standfirst ?? text?.nitf?.abstract ?? text?.nitf?.subheadline ?? null,
    byline: lineOf(elementAt(item, 'contentMeta', 'by')) ?? text?.byline ?? null,
    dateline: datelineSaid(elementAt(item, 'contentMeta'), language) ?? text?.nitf?.dateline ?? null,
    topics: topicsOf(subjects),
    places: placesOf(elementAt(item, 'contentMeta'), subjects, language),
    body: { ...body, losses: [...body.losses, ...(text?.losses ?? [])] },
    lead: leadOf(body, known),
    publishedAt: publishedAt(item, agency.zone),
    translationGroup: null,
    hold: facts.signal === 'withhold' ? 'its sender holds it back for now' : null,
    notes: [],
    facts: {
      ...noFacts(),
      ...facts,
      subjects: factSubjects(subjects),
      pictures: body.pictures,
      related: relations(links.related, guid, message),
    },
  } satisfies Sheet);
}

/** Who sent it: what the item says, else its message, else the host in its id. */
function senderOf(item: XmlElement, { sender, language }: Message): Agency {
  const provider = elementAt(item, 'itemMeta', 'provider');
  const [, host] = /^(?:urn:newsml:|tag[:_]|https?:\/\/)([\w.-]+)/i.exec(guidOf(item) ?? '') ?? [];
  const known = agencyOf(codeOf(provider), nameOf(provider, language), sender, host?.replace(/_.*/, ''));
  return known ?? NOBODY;
}

function betterAddress(pictures: readonly G2Picture[]): (src: string) => string {
  const best = new Map(
    pictures.flatMap(({ addresses, picture }) => addresses.map((address) => [address, picture.address])),
  );
  return (src) => best.get(src.trim()) ?? src;
}

function htmlOfText(
  text: G2Text | null,
  pages: Parameters<typeof linkList>[0],
  pictures: ReturnType<typeof linksOf>['pictures'],
): string {
  const html = dpaHtml(text?.html ?? '', (ref) => pictures.find(({ guid }) => guid === ref)?.picture ?? null);
  return `${html}${text ? linkList(pages) : ''}`;
}

/** An item without words: what it is instead. Null where its headline is all there is to say. */
function whyNoStory(item: XmlElement, headline: string | null): string | null {
  const kind = itemClassOf(item);
  const named = headline ? `: “${headline.slice(0, 120)}”` : '';
  if (kind === 'picture' || kind === 'graphics')
    return `A picture without a story${named}. It is taken along with a text that names it.`;
  if (kind === 'video' || kind === 'audio') return `A ${kind === 'video' ? 'film' : 'sound'} without a story${named}.`;
  if (kind === 'composite') return `A list of other items${named}.`;
  if (elementAt(item, 'contentSet', 'inlineXML', 'sports-content'))
    return `Tables of sports data without a story${named}.`;
  if (kind === 'text' && headline && !elementAt(item, 'contentSet', 'remoteContent')) return null;
  return `It carries no text${named}.`;
}

function relations(linked: readonly WireRelation[], guid: string | null, { ties }: Message): WireRelation[] {
  const companions = ties.companionsOf(guid ?? '').map((id): WireRelation => ({ guid: id, kind: 'package' }));
  const all = new Map([...linked, ...companions].map((relation) => [`${relation.kind} ${relation.guid}`, relation]));
  return [...all.values()].slice(0, 200);
}
