import type { WireSignal } from '../../../news/wire.ts';
import { splitBodyDateline } from '../../dateline.ts';
import { isRecord, textIn } from '../../json/read-json.ts';
import { readInstant } from '../../read-instant.ts';
import { type Agency, agencyOf, NOBODY } from '../../sheet/agencies.ts';
import { blankSheet } from '../../sheet/blank-sheet.ts';
import { unreadEmbargo } from '../../sheet/embargo-in-words.ts';
import { leadOf, withPictureFacts } from '../../sheet/pictures.ts';
import { readingOf } from '../../sheet/reading-of.ts';
import { factSubjects, topicsOf } from '../../subjects/subjects.ts';
import { type LonePicture, noFacts, type Reading, type WireRelation } from '../../wire-item.ts';
import { editorialNotesOf, usageOf } from './notes.ts';
import { associatedWith, pictureIn } from './pictures.ts';
import type { NinjsItem } from './schema.ts';
import { placesIn, subjectsIn } from './subjects.ts';
import { bodyOf, headlineOf, standfirstOf } from './texts.ts';

const NO_STORIES: Record<string, string> = {
  audio: 'It is a sound, no story.',
  video: 'It is a film, no story.',
  picture: 'It is a picture, no story.',
  graphic: 'It is a graphic, no story.',
  component: 'It is a part of a story, no story.',
  event: 'It is an event that is planned, no story.',
  planning: 'It is a plan of what will be written, no story.',
};

/** Why an item that is sound is no story; null when it is one. What takes a story down needs no text. */
export function setAsideFor(item: NinjsItem): Reading | null {
  const isPlan = item.eventdetails ? 'event' : item.plannedcoverage ? 'planning' : null;
  const reason =
    NO_STORIES[isPlan ?? item.type ?? ''] ?? (item.pubstatus === 'commissioned' ? 'It is not written yet.' : null);
  const isKill = item.pubstatus === 'canceled';
  const empty = !headlineOf(item)?.trim() && !(item.bodies ?? []).some(({ value }) => value.trim());
  const isList = item.type === 'composite' && !(item.bodies ?? []).some(({ value }) => value.trim());
  const aside = reason ?? (isList && !isKill ? 'It is a list of other items, no story.' : null);
  const setAside = aside ?? (empty && !isKill ? 'It has neither a headline nor a text.' : null);
  if (!setAside) return null;
  const said = { setAside, provider: agencyFor(item).key, guid: guidOf(item) };
  return item.type === 'picture' || item.type === 'graphic' ? { ...said, lone: lonePicture(item, isKill) } : said;
}

/** What an item says of itself as a reason to wait. */
function waitsOf({ pubstatus, embargoed }: NinjsItem): string[] {
  return [
    ...(pubstatus === 'withheld' ? ['Withheld by its sender.'] : []),
    ...(embargoed ? [`Embargoed until ${embargoed}.`] : []),
  ];
}

function lonePicture(item: NinjsItem, isKilled: boolean): LonePicture {
  const picture = pictureIn(item);
  return {
    headline: headlineOf(item)?.trim() || null,
    picture: picture && { ...picture, usage: usageOf(item) },
    copyright: item.copyrightnotice ?? item.copyrightholder ?? null,
    notes: [...editorialNotesOf(item), ...waitsOf(item)],
    version: versionOf(item),
    versionAt: instantIn('versioncreated', item.versioncreated, []),
    isKilled,
    isWithheld: item.pubstatus === 'withheld',
  };
}

/** The number of a version; 0 where there is none. */
export function versionOf({ version }: NinjsItem): number {
  return Number(/^\s*(\d{1,15})/.exec(String(version ?? ''))?.[1] ?? 0);
}

/** When this version was made (UTC ms), or null. */
export function versionAtOf({ versioncreated, firstcreated }: NinjsItem, notes: string[] = []): number | null {
  return instantIn('versioncreated', versioncreated, notes) ?? instantIn('firstcreated', firstcreated, notes);
}

/** Reads an item that is a story. */
export function readStory(item: NinjsItem, unknown: string[]): Reading {
  const agency = agencyFor(item);
  const html = bodyOf(item, null);
  const along = associatedWith(item);
  const opened = splitBodyDateline(html.body);
  const body = withPictureFacts({ ...html, body: opened.body }, along.pictures);
  const subjects = subjectsIn(item);
  const headline = headlineOf(item);
  const notes: string[] = [];
  const created = versionAtOf(item, notes);
  const embargoedUntil = instantIn('embargoed', item.embargoed, notes);
  return readingOf({
    ...blankSheet(agency),
    guid: guidOf(item),
    language: item.language ?? null,
    headline: headline?.trim() || (item.pubstatus === 'canceled' ? guidOf(item) : null),
    standfirst: standfirstOf(item),
    byline: item.by ?? opened.reporters,
    dateline: opened.dateline ?? item.located ?? null,
    topics: topicsOf(subjects),
    places: placesIn(subjects),
    body,
    lead: leadOf(body, along.pictures),
    publishedAt: created,
    hold: item.pubstatus === 'withheld' ? 'withheld by its sender' : null,
    notes,
    facts: {
      ...noFacts(),
      version: versionOf(item),
      versionAt: created,
      signal: signalOf(item),
      urgency: item.urgency ?? null,
      slugline: item.slugline?.trim() || null,
      embargoedUntil,
      subjects: factSubjects(subjects),
      creditLine: null,
      copyright: item.copyrightnotice?.trim() || item.copyrightholder?.trim() || null,
      usage: usageOf(item),
      editorialNotes: [...editorialNotesOf(item), ...unreadEmbargo(item.embargoed || null, embargoedUntil)],
      pictures: body.pictures,
      related: [...along.related, ...earlierOf(item)],
      losses: [
        ...along.losses,
        ...((item.renditions ?? []).some(({ href }) => href) ? ['Left out: the renditions of the item itself.'] : []),
        ...unknown.map((field) => `Left out: the field “${field}”, which ninjs does not know.`),
      ],
    },
  });
}

/** Who sent it: whom it names as its source or holder, or whose address it has. */
export function agencyFor(item: NinjsItem): Agency {
  const source = textIn((item as { source?: unknown }).source);
  const fromUri =
    /^urn:newsml:([^:]+)/.exec(item.uri ?? '')?.[1] ?? (/^https?:/.test(item.uri ?? '') ? item.uri : null);
  const holder =
    item.copyrightholder?.trim() ||
    /^(?:copyright|©|\(c\))?\s*\d{4},?\s+([^.,(]{2,60})/i.exec(item.copyrightnotice ?? '')?.[1];
  return agencyOf(source, holder, fromUri) ?? NOBODY;
}

/** What its sender wants done: by its status, or by the signals that Superdesk and AP send beside it. */
export function signalOf(item: NinjsItem): WireSignal {
  const { signal, signals, editorialtypes } = item as Record<string, unknown>;
  const names = [signal, signals, editorialtypes]
    .flatMap((list) => (Array.isArray(list) ? list : []))
    .map(nameOfSignal);
  if (item.pubstatus === 'canceled' || names.some((name) => /^(?:kill|takedown)$/i.test(name))) return 'kill';
  if (item.pubstatus === 'withheld' || names.some((name) => /^withhold/i.test(name))) return 'withhold';
  return names.some((name) => /^correct/i.test(name)) ? 'correct' : 'use';
}

function nameOfSignal(said: unknown): string {
  if (typeof said === 'string') return said;
  return isRecord(said) ? (textIn(said.name) ?? textIn(said.code) ?? textIn(said.qcode) ?? '') : '';
}

/** Superdesk names the item that this one was made of. */
function earlierOf(item: NinjsItem): WireRelation[] {
  const guid = textIn((item as { evolvedfrom?: unknown }).evolvedfrom);
  return guid ? [{ guid, kind: 'related' }] : [];
}

/** The address of an item; AP's carries what opens it for one reader and one version, which is no part of its name. */
export function guidOf({ uri }: NinjsItem): string {
  const address = uri ?? '';
  return /^https?:\/\/api\.ap\.org\//.test(address) ? address.replace(/\?.*$/s, '') : address;
}

function instantIn(field: string, written: string | null | undefined, notes: string[]): number | null {
  if (!written?.trim()) return null;
  const read = readInstant(written);
  if (!read) notes.push(`“${written.slice(0, 40)}” (${field}) is no time: left out.`);
  return read?.at ?? null;
}
