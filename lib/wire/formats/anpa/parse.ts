import type { WireSignal } from '../../../news/wire.ts';
import { Problem } from '../../../platform/problem.ts';
import type { WholeFormat } from '../../format.ts';
import { readInstant } from '../../read-instant.ts';
import { agencyNamedIn } from '../../sheet/agencies.ts';
import { readEach } from '../../telegram/bounds.ts';
import { readTelegramText } from '../../telegram/read-text.ts';
import { readingOfTelegram } from '../../telegram/reading-of-telegram.ts';
import { takesBack, type VersionWords, versionIn } from '../../telegram/version-words.ts';
import type { Reading } from '../../wire-item.ts';
import { type AnpaMessage, isAnpaHeader, messagesIn } from './message.ts';
import { type AnpaParts, partsOf } from './parts.ts';

/** ANPA 1312, the format of American wires: AP, Kyodo. */
export const anpa: WholeFormat = {
  name: 'anpa',
  recognises: ({ text }) => text.split(/\r\n|\n|\r/).some((line, at) => at < 6 && isAnpaHeader(line)),
  read: ({ text }) => {
    const messages = messagesIn(text);
    if (!messages.length) throw new Problem('Line 1: it has no header of ANPA 1312.');
    return readEach(messages, read);
  },
};

/** "f" is a flash, and under AP's letters a feature too: only a short one is a flash. */
const URGENCY: Record<string, number> = { b: 2, u: 3, r: 4, d: 5, a: 6, s: 7 };

function read(message: AnpaMessage): Reading {
  const parts = partsOf(message.lines);
  const text = readTelegramText(parts.text);
  const sentBy = [message.ending, message.transmission, text.sign, parts.byline];
  const zone = agencyNamedIn(...sentBy)?.key === 'kyodo' ? 'Asia/Tokyo' : 'UTC';
  const sent = sentAt(message, zone);
  const said = versionIn(parts.slug ?? message.keyword);
  const reading = readingOfTelegram({
    text,
    sentBy,
    guid: guidOf(message, parts, sent),
    headline: parts.headline,
    sheet: {
      standfirst: parts.standfirst,
      byline: parts.byline,
      publishedAt: sent?.at ?? null,
      hold: holdOf(message, said),
    },
    facts: {
      version: said.version || 1,
      versionAt: sent?.at ?? null,
      signal: signalOf(parts, said),
      urgency: message.priority === 'f' && isShort(message) ? 1 : (URGENCY[message.priority] ?? null),
      slugline: parts.slug ?? message.keyword,
      subjects: [{ scheme: 'category', code: message.category, name: null }],
      editorialNotes: parts.editorialNotes,
    },
    notes: notesOf(sent, message, zone),
  });
  return 'refused' in reading ? { ...reading, line: message.line } : reading;
}

/** What is wanted stands behind the name of a slug: "BC-US--Police-Kill" is about police. */
function signalOf({ slug, text }: AnpaParts, said: VersionWords): WireSignal {
  const [, ...marks] = slug?.split(',') ?? [];
  const signal = slug === null ? said.signal : versionIn(marks.join(',')).signal;
  return signal === 'use' ? (takesBack(text) ?? 'use') : signal;
}

function isShort({ lines }: AnpaMessage): boolean {
  return lines.join('\n').length < 600;
}

/**
 * The slug names a story through its day, from the first version to the last lead; alerts share one slug, so that only
 * the number of their transmission tells them apart.
 */
function guidOf(message: AnpaMessage, { slug }: AnpaParts, sent: Sent | null): string {
  const day = sent ? new Date(sent.at).toISOString().slice(0, 10) : (message.day ?? '');
  const name = (slug ?? message.keyword).split(/,\s*/)[0] ?? '';
  const shared = /alert|advisory|digest|budget/i.test(name) ? message.transmission : '';
  return [day, name.toLowerCase().replace(/\s+/g, '-'), shared.replace(/\s+/g, '-')].filter(Boolean).join('/');
}

interface Sent {
  at: number;
  zoneAssumed: boolean;
}

/** "AP-WF-11-13-13 1509GMT" says month first, "KWS-21:37-09-12-18" of Tokyo the day. */
function sentAt({ ending }: AnpaMessage, zone: string): Sent | null {
  const american = /(\d{2})-(\d{2})-(\d{2})\s+(\d{2})(\d{2})\s*([A-Z]{2,4})/.exec(ending ?? '');
  if (american) {
    const [, month, day, year, hour, minute, zone] = american;
    return readInstant(`20${year}-${month}-${day} ${hour}:${minute} ${zone}`);
  }
  const [, hour, minute, day, month, year] = /(\d{2}):(\d{2})-(\d{2})-(\d{2})-(\d{2})/.exec(ending ?? '') ?? [];
  return hour === undefined ? null : readInstant(`20${year}-${month}-${day} ${hour}:${minute}`, zone);
}

function notesOf(sent: Sent | null, { ending }: AnpaMessage, zone: string): string[] {
  if (!sent) return ['It says no year: filed without a date.'];
  const assumed = sent.zoneAssumed ? [`Its time names no zone: taken as ${zone}.`] : [];
  return [...assumed, ...(ending ? [`The sign-off “${ending.slice(0, 80)}” was left out.`] : [])];
}

function holdOf({ priority }: AnpaMessage, { advance }: VersionWords): string | null {
  return advance || priority === 's' ? 'sent ahead of its day' : null;
}
