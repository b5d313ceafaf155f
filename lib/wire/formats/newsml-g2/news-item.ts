import { bodyOfHtml } from '../../html/html-body.ts';
import { type Agency, agencyOf, NOBODY } from '../../sheet/agencies.ts';
import { dpaHtml } from '../../sheet/dpa-html.ts';
import { leadOf, withPictureFacts } from '../../sheet/pictures.ts';
import { readingOf } from '../../sheet/reading-of.ts';
import type { Sheet } from '../../sheet/sheet.ts';
import { factSubjects, topicsOf } from '../../subjects/subjects.ts';
import { type LonePicture, noFacts, type Reading, type WireFacts, type WireRelation } from '../../wire-item.ts';
import { childrenOf, elementAt, lineOf, type XmlElement } from '../../xml/elements.ts';
import { datelineSaid, factsOf, publishedAt } from './facts.ts';
import { headlinesOf } from './headlines.ts';
import { type G2Links, linksOf } from './links.ts';
import type { Ties } from './packages.ts';
import { filesLeftOut, type G2Picture, pictureOf, remotePictures } from './pictures.ts';
import { codeOf, guidOf, itemClassOf, nameOf, namesAsserted } from './said.ts';
import { placesOf, subjectsOf } from './subjects.ts';
import { type G2Text, picturesIn, textOf, textsLeftOut } from './text.ts';

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
  const text = storyText(item, textOf(item, lines.label, betterAddress(pictures)));
  const facts = factsOf(item, language, agency.zone);
  const ended = facts.signal === 'kill';
  const aside = text || (ended && !isStillPicture(item)) ? null : whyNoStory(item, lines.label);
  if (aside) {
    const said = { setAside: aside, provider: agency.key, ...(guid ? { guid } : {}) };
    return isStillPicture(item) ? { ...said, lone: lonePicture(item, language, lines.label, facts) } : said;
  }
  const links = linksOf(item);
  const known = [
    ...pictures.map(({ picture }) => picture),
    ...links.pictures.map(({ picture }) => picture),
    ...remotePictures(item),
    ...(text ? picturesIn(text) : []),
  ];
  const body = withPictureFacts(bodyOfHtml(htmlOfText(text, links.pictures), null), known);
  const subjects = subjectsOf(elementAt(item, 'contentMeta'), language, namesAsserted(item, language));
  return readingOf({
    agency,
    guid,
    language: language ?? elementAt(item, 'contentSet', 'inlineXML')?.attributes['xml:lang'] ?? null,
    headline: lines.headline ?? text?.nitf?.headline ?? lines.label ?? (ended ? `Withdrawn: ${guid}` : null),
    kicker: lines.kicker ?? text?.kicker ?? null,
    standfirst: lines.standfirst ?? text?.nitf?.abstract ?? text?.nitf?.subheadline ?? null,
    byline: lineOf(elementAt(item, 'contentMeta', 'by')) ?? text?.byline ?? creatorsSaid(item, language),
    dateline: datelineSaid(elementAt(item, 'contentMeta'), language) ?? text?.dateline ?? null,
    topics: topicsOf(subjects),
    places: placesOf(elementAt(item, 'contentMeta'), subjects, language),
    body: {
      ...body,
      losses: [...body.losses, ...(text?.losses ?? []), ...textsLeftOut(item, language), ...filesLeftOut(item)],
    },
    lead: leadOf(body, known),
    publishedAt: publishedAt(item, agency.zone),
    translationGroup: null,
    hold: null,
    notes: [],
    facts: {
      ...noFacts(),
      ...facts,
      editorialNotes: [
        ...(facts.editorialNotes ?? []),
        ...lines.notes,
        ...(text?.nitf?.notes ?? []),
        ...links.pages.map(({ href, title }) => (title && title !== href ? `Link: ${title} ${href}` : `Link: ${href}`)),
      ],
      subjects: factSubjects(subjects),
      pictures: body.pictures,
      related: relations(links, guid, message),
    },
  } satisfies Sheet);
}

/** Who made it, where it has no byline and says of them that they are people. */
function creatorsSaid(item: XmlElement, language: string | null): string | null {
  const people = childrenOf(elementAt(item, 'contentMeta'), 'creator').filter(({ attributes }) =>
    /\bperson$/i.test(attributes.type ?? ''),
  );
  return people.flatMap((one) => nameOf(one, language) ?? []).join(', ') || null;
}

const isStillPicture = (item: XmlElement) => /^(?:picture|graphics)$/.test(itemClassOf(item));

function lonePicture(
  item: XmlElement,
  language: string | null,
  headline: string | null,
  { copyright = null, editorialNotes = [], embargoedUntil, signal, version = 0, versionAt = null }: Partial<WireFacts>,
): LonePicture {
  const picture = pictureOf(item, language)?.picture ?? null;
  const waits = [
    ...(signal === 'withhold' ? ['Withheld by its sender.'] : []),
    ...(embargoedUntil ? [`Embargoed until ${new Date(embargoedUntil).toISOString()}.`] : []),
  ];
  const standing = { version, versionAt, isKilled: signal === 'kill', isWithheld: signal === 'withhold' };
  return { headline, picture, copyright, notes: [...editorialNotes, ...waits], ...standing };
}

/** The text of a story: words with a picture are its caption, and those with a film or sound count when they are a text. */
function storyText(item: XmlElement, text: G2Text | null): G2Text | null {
  if (isStillPicture(item)) return null;
  const kind = itemClassOf(item);
  return (kind === 'video' || kind === 'audio') && !/<p[\s>]/i.test(text?.html ?? '') ? null : text;
}

/** Who sent it: what the item says, else its message, else the host in its id. */
export function senderOf(item: XmlElement, { sender, language }: Omit<Message, 'ties'>): Agency {
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

function htmlOfText(text: G2Text | null, pictures: G2Links['pictures']): string {
  return dpaHtml(text?.html ?? '', (ref) => pictures.find(({ guid }) => guid === ref)?.picture ?? null);
}

/** An item without words: what it is instead. A headline alone is none: a flash has it in its content too. */
function whyNoStory(item: XmlElement, headline: string | null): string {
  const kind = itemClassOf(item);
  const named = headline ? `: “${headline.slice(0, 120)}”` : '';
  if (isStillPicture(item)) return `A picture without a story${named}. It is taken along with a text that names it.`;
  if (kind === 'video' || kind === 'audio') return `A ${kind === 'video' ? 'film' : 'sound'} without a story${named}.`;
  if (kind === 'composite') return `A list of other items${named}.`;
  if (elementAt(item, 'contentSet', 'inlineXML', 'sports-content'))
    return `Tables of sports data without a story${named}.`;
  return `It carries no text${named}.`;
}

function relations({ related, pictures }: G2Links, guid: string | null, { ties }: Message): WireRelation[] {
  const together = [...pictures.map((picture) => picture.guid), ...ties.companionsOf(guid ?? '')];
  const all = [...related, ...together.map((id): WireRelation => ({ guid: id, kind: 'package' }))];
  return [...new Map(all.map((relation) => [`${relation.kind} ${relation.guid}`, relation])).values()].slice(0, 200);
}
