import type { Block } from '../../../news/body/blocks.ts';
import { plainText } from '../../../news/body/body-text.ts';
import { blocksOfText } from '../../../news/body/paste/read-text.ts';
import { digest } from '../../../platform/digest.ts';
import { lineIn } from '../../fitting.ts';
import { foundPicture, useOf as usedAs } from '../../found-picture.ts';
import { bodyOfHtml, type HtmlBody } from '../../html/html-body.ts';
import { languageOf } from '../../language-of.ts';
import { readInstant } from '../../read-instant.ts';
import type { Agency } from '../../sheet/agencies.ts';
import { blankSheet } from '../../sheet/blank-sheet.ts';
import { readingOf } from '../../sheet/reading-of.ts';

import { noFacts, type StoryReading, type WirePicture, type WireSubject } from '../../wire-item.ts';
import type { Feed, FeedEntry, FeedMedium, FeedText } from './feed.ts';
import { wordsOfText } from './markup.ts';

const LONGEST_GUID = 300;
const LONGEST_STANDFIRST = 2000;

/** An entry as an item of the wire. */
export function itemOfEntry(entry: FeedEntry, feed: Feed, agency: Agency, guid: string): StoryReading {
  const notes: string[] = [];
  const { text, standfirst } = textsOf(entry);
  const read = text ? bodyOf(text) : emptyBody();
  const published = timeOf(entry.published, agency, notes);
  const updated = timeOf(entry.updated, agency, notes);
  const beside = mediaBeside(entry, read);
  const body = { type: 'doc' as const, content: [...read.body.content, ...beside.cards] };
  const headline = entry.title && lineIn(wordsOfText(entry.title));
  const { language, note } = languageOf(entry.language ?? feed.language, `${headline ?? ''}\n${plainText(body)}`);
  if (note) notes.push(note);
  return readingOf({
    ...blankSheet(agency),
    guid: guid.length > LONGEST_GUID ? digest(guid) : guid,
    headline,
    body: { ...read, body },
    language,
    standfirst,
    byline: bylineOf(entry, feed),
    topics: topicsOf(entry),
    publishedAt: published ?? updated,
    hold: entry.draft ? 'a draft where it came from' : null,
    lead: beside.lead ? usedAs(beside.lead) : null,
    notes,
    facts: {
      ...noFacts(),
      versionAt: updated ?? published,
      subjects: subjectsOf(entry),
      copyright: lineIn(entry.rights) ?? lineIn(feed.rights),
      creditLine: lineIn(entry.source) ?? lineIn(feed.title),
      editorialNotes: entry.link ? [`The sender's own page: ${entry.link}`] : [],
      pictures: [...read.pictures, ...beside.pictures],
      losses: [...entry.losses, ...beside.losses, ...elsewhere(entry)],
    },
  });
}

/** The text, and what stands above it: of a content and a summary, the longer is the text. */
function textsOf({ content, summary }: FeedEntry): { text: FeedText | null; standfirst: string | null } {
  if (!content || !summary) return { text: content ?? summary, standfirst: null };
  const words = lineIn(wordsOfText(summary)) ?? '';
  // Some write the text as the summary, and a line about it as the content.
  const isText = words.length > LONGEST_STANDFIRST || (words.length > 300 && words.length > 2 * content.value.length);
  if (!isText) return { text: content, standfirst: words || null };
  return content.value.length >= summary.value.length
    ? { text: content, standfirst: null }
    : { text: summary, standfirst: null };
}

function bodyOf({ value, html, base }: FeedText): HtmlBody {
  if (html) return bodyOfHtml(value, base);
  return {
    body: { type: 'doc', content: blocksOfText(value.replace(/[^\P{Cc}\n\t]/gu, '')) },
    pictures: [],
    losses: [],
  };
}

function emptyBody(): HtmlBody {
  return { body: { type: 'doc', content: [] }, pictures: [], losses: [] };
}

/** UTC milliseconds of a time, and a word on what had to be assumed or could not be read. */
function timeOf(written: string | null, { zone }: Agency, notes: string[]): number | null {
  if (!written) return null;
  const read = readInstant(written, zone);
  if (!read) notes.push(`Its time “${written.slice(0, 60)}” cannot be read.`);
  else if (read.zoneAssumed) notes.push(`Its time “${written.slice(0, 60)}” names no zone: taken as ${zone}.`);
  return read?.at ?? null;
}

/** Who signs: the entry's own authors, or the feed's where it is the work of one. */
function bylineOf(entry: FeedEntry, feed: Feed): string | null {
  const names = entry.authors.length ? entry.authors : feed.authors.length === 1 ? feed.authors : [];
  const lines = names.map(lineIn).filter((name) => name !== null);
  return lines.length ? `By ${lines.map((name) => name.replace(/^by\s+/i, '')).join(', ')}` : null;
}

/** Schemes whose names are for machines. */
const MACHINE = /schemas\.google\.com|gdata|youtube/i;

function topicsOf({ categories }: FeedEntry): string[] {
  const names = categories
    .filter(({ scheme, code, name }) => !MACHINE.test(scheme ?? '') && !/^(https?|tag|urn):/.test(name ?? code))
    .map(({ code, name }) => wordsOfText({ value: name ?? code, html: /&/.test(name ?? code), base: null }));
  return [...new Set(names)];
}

function subjectsOf({ categories }: FeedEntry): WireSubject[] {
  return categories.map(({ scheme, code, name }) => ({
    scheme: (scheme ?? 'category').slice(0, 300),
    code: code.slice(0, 300),
    name: (name ?? code).slice(0, 300),
  }));
}

/** What came beside the text: a picture that leads, others that were only sent along, cards for films and sounds. */
function mediaBeside({ media }: FeedEntry, { pictures: within }: HtmlBody) {
  const inText = new Set(within.map(({ address }) => sameAs(address)));
  const pictures = media.filter(({ type, address }) => type === 'picture' && !inText.has(sameAs(address)));
  const recordings = media.filter(({ type }) => type === 'video' || type === 'audio');
  const large = pictures.filter(({ thumbnail }) => !thumbnail);
  const kept = (large.length ? large : pictures).toSorted((a, b) => (b.width ?? 0) - (a.width ?? 0)).map(pictureOf);
  const others = media.filter(({ type }) => type === 'other');
  return {
    // A text that shows pictures itself says which it leads with.
    lead: within.length === 0 ? kept[0] : undefined,
    pictures: kept,
    cards: recordings.map(cardOf),
    losses: others.map(({ address, mime }) => `Left out: an attachment (${mime ?? 'of no type'}), ${address}.`),
  };
}

/** Two sizes of one picture have the same address but for what is asked of its server. */
function sameAs(address: string): string {
  return address
    .replace(/[?#][\s\S]*$/, '')
    .replace(/^https?:/, '')
    .replace(/-\d+x\d+(?=\.\w+$)/, '');
}

function pictureOf({ address, mime, width, height, title, caption, credit }: FeedMedium): WirePicture {
  return foundPicture({ address, mime, width, height, alt: title ?? '', caption, credit });
}

function cardOf({ address, type, title, caption }: FeedMedium): Block {
  const said = lineIn(title)?.slice(0, 1000) ?? (type === 'audio' ? 'Recording' : 'Film');
  return {
    type: 'embedCard',
    attrs: { url: address, title: said, description: lineIn(caption)?.slice(0, 1000).trim() ?? null },
  };
}

function elsewhere({ elsewhere: address, content }: FeedEntry): string[] {
  return address && !content ? [`Left out: its text, which is only at ${address}.`] : [];
}
