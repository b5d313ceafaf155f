import { digest } from '../../../platform/digest.ts';
import { Problem } from '../../../platform/problem.ts';
import type { WholeFormat } from '../../format.ts';
import { readEach } from '../../telegram/bounds.ts';
import { readTelegramText } from '../../telegram/read-text.ts';
import { readingOfTelegram } from '../../telegram/reading-of-telegram.ts';
import {
  killsInKeywords,
  takesBack,
  VERSION_LINE,
  type VersionWords,
  versionIn,
} from '../../telegram/version-words.ts';
import type { Reading, WireSubject } from '../../wire-item.ts';
import { type Envelope, envelopesIn, headerIn } from './envelope.ts';

/** IPTC 7901, the format of teleprinter lines: one message between control characters, or several after each other. */
export const iptc7901: WholeFormat = {
  name: 'iptc-7901',
  recognises: ({ text }) => text.split(/\r\n|\n|\r/).some((line, at) => at < 12 && headerIn(line) !== null),
  read: ({ text }) => {
    const envelopes = envelopesIn(text);
    if (!envelopes.length) throw new Problem('Line 1: it has no header line of IPTC 7901.');
    return [...messageAbove(text, envelopes), ...readEach(envelopes, read)];
  },
};

/** A message above the first whose header can be read: it is told of, since what stands in it is not filed. */
function messageAbove(text: string, [first]: readonly Envelope[]): Reading[] {
  const above = text.split(/\r\n|\n|\r/, (first?.line ?? 1) - 1).join('\n');
  return above.includes('\x02') ? [{ refused: 'Its header cannot be read as one of IPTC 7901.', line: 1 }] : [];
}

function read(envelope: Envelope): Reading {
  const { header, sentAt, keywords } = envelope;
  const heading = headingOf(envelope.heading);
  const said = versionIn(heading.versions.join(' '));
  const reading = readingOfTelegram({
    text: readTelegramText(envelope.text),
    sentBy: [header.provider],
    guid: guidOf(envelope),
    headline: heading.headline,
    sheet: {
      kicker: heading.kicker,
      byline: heading.byline,
      publishedAt: sentAt?.at ?? null,
      hold: holdOf(heading.versions, said),
    },
    facts: {
      version: said.version,
      versionAt: sentAt?.at ?? null,
      signal: said.signal === 'use' ? signalIn(envelope) : said.signal,
      urgency: header.priority >= 1 ? header.priority : null,
      slugline: keywords,
      subjects: [categoryOf(header.category)],
      editorialNotes: heading.versions,
    },
    notes: notesOf(envelope),
  });
  return 'refused' in reading ? { ...reading, line: envelope.line } : reading;
}

function signalIn({ keywords, heading, text }: Envelope) {
  return killsInKeywords(keywords) ? 'kill' : (takesBack([...heading, ...text]) ?? 'use');
}

/** Provider, day and both numbers: numbers begin anew every day or month. Without a day, the text itself names it. */
function guidOf({ header, sentAt, text }: Envelope): string {
  const day = sentAt ? new Date(sentAt.at).toISOString().slice(0, 10) : digest(text.join('\n')).slice(0, 16);
  return [day, `${header.service}${header.number}`, header.reference].filter(Boolean).join('/').toLowerCase();
}

interface Heading {
  headline: string | null;
  kicker: string | null;
  byline: string | null;
  /** Lines that say which version it is. */
  versions: string[];
}

/** Parts the lines above a text. A line that ends with a colon begins the headline; what stands above it is the kicker. */
function headingOf(lines: string[]): Heading {
  const versions = lines.filter((line) => VERSION_LINE.test(line));
  const others = lines.filter((line) => !versions.includes(line));
  const byline = others.find((line, at) => at > 0 && /^(?:by|von|par|por)\s+\p{Lu}/iu.test(line)) ?? null;
  const rest = others.filter((line) => line !== byline);
  const colon = rest.findIndex((line, at) => at > 0 && line.endsWith(':'));
  const from = colon === -1 ? 0 : colon;
  return {
    headline: rest.slice(from).join(' ') || null,
    kicker: rest.slice(0, from).join(' ') || null,
    byline,
    versions,
  };
}

function holdOf(versions: string[], said: VersionWords): string | null {
  if (versions.some((line) => /achtung|advisory/i.test(line))) return 'a note to editors, not a story';
  return said.advance ? 'sent ahead of its day' : null;
}

function categoryOf(code: string): WireSubject {
  return { scheme: 'category', code: code.toLowerCase(), name: null };
}

function notesOf({ sentAt }: Envelope): string[] {
  if (!sentAt) return ['It says no time: filed without a date.'];
  return sentAt.zoneAssumed ? ['Its time names no zone: taken as UTC.'] : [];
}
