import { decodeHTML } from 'entities';
import { Problem } from '../../../platform/problem.ts';
import { lineIn } from '../../fitting.ts';
import type { WholeFormat } from '../../format.ts';
import { bodyOfHtml } from '../../html/html-body.ts';
import { isRecord, readJson } from '../../json/read-json.ts';
import { instantAt } from '../../read-instant.ts';
import { type Agency, agencyOf, NOBODY } from '../../sheet/agencies.ts';
import { blankSheet } from '../../sheet/blank-sheet.ts';
import { dpaHtml } from '../../sheet/dpa-html.ts';
import { unreadEmbargo } from '../../sheet/embargo-in-words.ts';
import { leadOf, pictureAt, withPictureFacts } from '../../sheet/pictures.ts';
import { readingOf } from '../../sheet/reading-of.ts';
import { factSubjects, type SaidSubject, subjectCode, topicsOf } from '../../subjects/subjects.ts';
import { readEach } from '../../telegram/bounds.ts';
import { noFacts, type Reading, type WirePicture } from '../../wire-item.ts';
import { type DpaItem, type DpaPicture, dpaItem } from './schema.ts';

const DATELINE = /<span class="dateline">(?:[^<]|<span class="credit">[^<]*<\/span>)*<\/span>/;

/** digitalwires, the JSON of dpa: one item a file, or a list of them. */
export const dpaJson: WholeFormat = {
  name: 'dpa-json',
  recognises: ({ json, text }) => json && /"format"\s*:\s*"digitalwires/.test(text),
  read: ({ text }) => {
    const json = readJson(text);
    const items = Array.isArray(json) ? json : [json];
    if (!items.some(isRecord)) throw new Problem('Line 1: there is no item of digitalwires in it.');
    return readEach(items, read);
  },
};

function read(json: unknown): Reading {
  const parsed = dpaItem.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { refused: `${issue?.path.join('.') || 'item'}: ${issue?.message ?? 'no item of digitalwires'}` };
  }
  const item = parsed.data;
  const agency = agencyFor(item);
  if (!item.article_html?.trim() && !isCancelled(item)) {
    return { setAside: 'It holds a picture or nothing to read, no story.', provider: agency.key, guid: item.urn };
  }
  return readStory(item, agency);
}

/** Who passed the item on, whoever wrote it: under that name it comes as NewsML-G2 too. */
function agencyFor(item: DpaItem): Agency {
  return agencyOf(namesOf(item, 'provider')[0], 'dpa') ?? NOBODY;
}

function readStory(item: DpaItem, agency: Agency): Reading {
  const pictures = (item.associations ?? []).flatMap(pictureOf);
  const byUrn = new Map(pictures.map(({ urn, picture }) => [urn, picture]));
  const sent = pictures.map(({ picture }) => picture);
  const html = `${item.article_html ?? ''}${item.infobox_html ?? ''}`.replace(DATELINE, '');
  const read = bodyOfHtml(
    dpaHtml(html, (ref) => byUrn.get(ref) ?? null),
    null,
  );
  const body = withPictureFacts(read, sent);
  const subjects = subjectsOf(item);
  const genres = namesOf(item, 'genre');
  return readingOf({
    ...blankSheet(agency),
    guid: item.urn,
    headline: item.headline ?? null,
    kicker: item.kicker ?? null,
    standfirst: item.teaser ?? null,
    body,
    language: item.language ?? null,
    dateline: item.dateline ?? null,
    byline: item.byline ?? null,
    topics: [...topicsOf(subjects), ...namesOf(item, 'keyword')],
    places: namesOf(item, 'geosubject'),
    publishedAt: instantAt(item.version_created),
    lead: leadOf(body, sent),
    hold: genres.some((genre) => /^(?:Achtung|Vorschau)$/.test(genre)) ? 'a note to editors, not a story' : null,
    facts: {
      ...noFacts(),
      version: item.version,
      versionAt: instantAt(item.version_created),
      signal: signalOf(item),
      urgency: item.urgency ?? null,
      embargoedUntil: instantAt(item.embargoed),
      subjects: factSubjects(subjects),
      creditLine: item.creditline?.trim() || null,
      copyright: item.copyrightnotice?.trim() || null,
      usage: lineIn(item.usageterms),
      editorialNotes: [...notesOf(item), ...unreadEmbargo(item.embargoed || null, instantAt(item.embargoed))],
      pictures: body.pictures,
      related: pictures.map(({ urn }) => ({ guid: urn, kind: 'package' as const })),
      losses: item.subhead ? [`Left out: a second headline, “${item.subhead}”.`] : [],
    },
  });
}

function isCancelled({ pubstatus }: DpaItem): boolean {
  return pubstatus === 'canceled' || pubstatus === 'cancelled';
}

function signalOf(item: DpaItem) {
  if (isCancelled(item) || item.signal === 'sig:kill') return 'kill';
  if (item.pubstatus === 'withheld') return 'withhold';
  return item.signal === 'sig:correction' ? 'correct' : 'use';
}

function namesOf({ categories }: DpaItem, type: string): string[] {
  const found = (categories ?? []).filter((category) => category.type === `dnltype:${type}` && category.name);
  return found.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0)).map(({ name }) => name ?? '');
}

const KINDS: Record<string, SaidSubject['kind']> = {
  'dnltype:dpasubject': 'theme',
  'dnltype:geosubject': 'place',
  'dnltype:desk': 'thing',
  'dnltype:genre': 'thing',
};

function subjectsOf({ categories }: DpaItem): SaidSubject[] {
  return (categories ?? []).flatMap(({ type, name, qcode }) => {
    if (type === 'dnltype:keyword' && name)
      return [{ scheme: 'keyword', code: name, name, kind: 'thing', implied: false }];
    const kind = KINDS[type];
    if (!kind || !qcode) return [];
    return [{ ...subjectCode(qcode), name: name ?? null, kind, implied: false }];
  });
}

/** What dpa tells editors, and the words it asks machines to print below. */
function notesOf(item: DpaItem): string[] {
  const { ednotes, autopublishnotice } = item;
  const links = linksOf(item).map(({ href, title }) => (title === href ? `Link: ${href}` : `Link: ${title}: ${href}`));
  return [...(ednotes ?? []).map(({ ednote }) => ednote), ...(autopublishnotice ? [autopublishnotice] : []), ...links];
}

function linksOf({ linkbox_html }: DpaItem): { href: string; title: string }[] {
  const links = (linkbox_html ?? '').matchAll(/<a\s[^<>]{0,300}?href="([^"<>]{1,2000})"[^<>]{0,300}>([^<]{0,500})/g);
  return [...links].map(([, href = '', title = '']) => ({ href: decodeHTML(href), title: decodeHTML(title) || href }));
}

function pictureOf(said: DpaPicture): { urn: string; picture: WirePicture }[] {
  const [rendition] = said.renditions;
  if (!rendition || said.type !== 'image') return [];
  const picture = pictureAt(rendition.url, {
    mime: rendition.mimetype ?? null,
    width: rendition.width ?? null,
    height: rendition.height ?? null,
    alt: said.headline ?? '',
    caption: said.caption ?? null,
    credit: said.creditline ?? null,
  });
  return [{ urn: said.urn ?? rendition.url, picture }];
}
