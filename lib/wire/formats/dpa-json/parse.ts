import { Problem } from '../../../platform/problem.ts';
import { bylinesOf } from '../../byline-of.ts';
import { tidyDateline } from '../../dateline.ts';
import type { WholeFormat } from '../../format.ts';
import { itemOf } from '../../found-item.ts';
import { foundPicture, useOf } from '../../found-picture.ts';
import { bodyOfHtml } from '../../html/html-body.ts';
import { isRecord, readJson } from '../../json/read-json.ts';
import { instantAt } from '../../read-instant.ts';
import { senderIn } from '../../sender.ts';
import type { Reading, WirePicture, WireSubject } from '../../wire-item.ts';
import { htmlOf } from './html-of.ts';
import { type DpaItem, type DpaPicture, dpaItem } from './schema.ts';

/** digitalwires, the JSON of dpa: one item a file, or a list of them. */
export const dpaJson: WholeFormat = {
  name: 'dpa-json',
  recognises: ({ json, text }) => json && /"format"\s*:\s*"digitalwires/.test(text),
  read: ({ text }) => {
    const json = readJson(text);
    const items = Array.isArray(json) ? json : [json];
    if (!items.some(isRecord)) throw new Problem('Line 1: there is no item of digitalwires in it.');
    return items.map(read);
  },
};

function read(json: unknown): Reading {
  const parsed = dpaItem.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { refused: `${issue?.path.join('.') || 'item'}: ${issue?.message ?? 'no item of digitalwires'}` };
  }
  const item = parsed.data;
  const provider = providerOf(item);
  if (!item.article_html?.trim() && !isCancelled(item)) {
    return { setAside: 'It holds a picture or nothing to read, no story.', provider, guid: item.urn };
  }
  return readStory(item, provider);
}

/** Who passed the item on, whoever wrote it: under that name it comes as NewsML-G2 too. */
function providerOf(item: DpaItem): string {
  const [named] = namesOf(item, 'provider');
  return senderIn(named, item.urn)?.provider ?? 'dpa';
}

function readStory(item: DpaItem, provider: string): Reading {
  const { body, losses, pictures: inBody } = bodyOfHtml(htmlOf(item), null);
  const pictures = (item.associations ?? []).filter(({ type }) => type === 'image').map(pictureOf);
  const sent = pictures.flatMap((picture) => (picture ? [picture] : []));
  const inText = new Set(inBody.map(({ key }) => key));
  const lead = sent.find(({ key }) => !inText.has(key));
  const source = item.creditline?.trim() || senderIn(provider)?.name || provider;
  const genres = namesOf(item, 'genre');
  return itemOf({
    provider,
    guid: item.urn,
    headline: item.headline ?? null,
    kicker: item.kicker ?? null,
    standfirst: item.teaser ?? null,
    body,
    language: item.language ?? null,
    dateline: tidyDateline(item.dateline),
    bylines: bylinesOf(item.byline, source),
    source,
    topics: [...namesOf(item, 'dpasubject'), ...namesOf(item, 'keyword')],
    places: namesOf(item, 'geosubject'),
    publishedAt: instantAt(item.version_created),
    ...(lead && { lead: useOf(lead) }),
    hold: genres.some((genre) => /^(?:Achtung|Vorschau)$/.test(genre)) ? 'a note to editors, not a story' : null,
    facts: {
      version: item.version,
      versionAt: instantAt(item.version_created),
      signal: signalOf(item),
      urgency: item.urgency ?? null,
      slugline: [...namesOf(item, 'dpasubject'), ...namesOf(item, 'geosubject')].join('/') || null,
      embargoedUntil: instantAt(item.embargoed),
      subjects: subjectsOf(item),
      creditLine: item.creditline ?? null,
      copyright: item.copyrightnotice?.trim() || null,
      usage: item.usageterms ?? null,
      editorialNotes: notesOf(item),
      pictures: merged(sent, inBody),
      related: sent.flatMap((_, at) => relationOf((item.associations ?? [])[at])),
      losses: [...losses, ...(item.subhead ? [`Left out: a second headline, “${item.subhead}”.`] : [])],
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

const SUBJECT_TYPES = /^dnltype:(?:dpasubject|geosubject|keyword|desk|genre)$/;

function subjectsOf({ categories }: DpaItem): WireSubject[] {
  return (categories ?? [])
    .filter(({ type, name, qcode }) => SUBJECT_TYPES.test(type) && (name || qcode))
    .map(({ name, qcode }) => {
      const [scheme = '', code = ''] = qcode ? qcode.split(/:(.*)/s) : ['keyword', name ?? ''];
      return { scheme: scheme === 'dpacat' ? 'category' : scheme, code, name: name ?? null };
    });
}

/** What dpa tells editors, and the links of its notebook. */
function notesOf({ ednotes, linkbox_html, autopublishnotice }: DpaItem): string[] {
  const links = [...(linkbox_html ?? '').matchAll(/<a\b[^>]*\bhref="([^"]*)"[^>]*>([^<]*)/g)];
  return [
    ...(ednotes ?? []).map(({ ednote }) => ednote.trim()),
    ...links.map(([, href, title]) => (title?.trim() === href ? `Link: ${href}` : `Link: ${title?.trim()} ${href}`)),
    ...(autopublishnotice ? [autopublishnotice] : []),
  ].filter(Boolean);
}

function pictureOf(picture: DpaPicture): WirePicture | null {
  const [rendition] = picture.renditions;
  if (!rendition) return null;
  return foundPicture({
    address: rendition.url,
    mime: rendition.mimetype ?? null,
    width: rendition.width ?? null,
    height: rendition.height ?? null,
    alt: picture.headline ?? '',
    caption: picture.caption ?? null,
    credit: picture.creditline ?? null,
  });
}

/** Every picture once; what came with the item says more of it than the text it stands in. */
function merged(sent: WirePicture[], inBody: WirePicture[]): WirePicture[] {
  const known = new Set(sent.map(({ key }) => key));
  return [...sent, ...inBody.filter(({ key }) => !known.has(key))];
}

function relationOf(picture: DpaPicture | undefined) {
  return picture?.urn ? [{ guid: picture.urn, kind: 'package' as const }] : [];
}
