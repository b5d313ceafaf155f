import { dayAfter } from '../../news/dates.ts';
import { localTimeOf, momentsOf } from '../../news/local-time.ts';
import { instantAt } from '../read-instant.ts';
import { offsetOf } from '../zone-names.ts';
import { dayIn, type SaidDay } from './day-in-words.ts';

/** An embargo that words speak of, as they say it; `until` is null where it is not clear when it ends (else UTC ms). */
export interface SaidEmbargo {
  words: string;
  until: number | null;
}

/** What the words are measured by: when their item was made (UTC ms), and the zone of its sender; null where unknown. */
export interface WrittenAt {
  at: number | null;
  zone: string | null;
}

/** How a line begins that keeps a text back; an embargo on oil or arms is none. */
const BEGINS =
  /(?:^|[\n.;:!(*]\s*)\W{0,6}?((?:strictly\s+|under\s+(?:a\s+)?(?:strict\s+)?)?embargo(?:ed)?\b(?!\s+(?:on|against)\b)|(?:strictly\s+)?not\s+(?:to\s+be\s+(?:published|used|broadcast|released)|for\s+(?:publication|release|use|broadcast|transmission)(?:\s*(?:,|or|and|\/)\s*(?:publication|release|use|broadcast|transmission))*)\s+(?:before|until|till|prior\s+to)\b|no\s+(?:use|publication|release)\s+(?:before|until|till)\b|hold\s+(?:for\s+release\s+)?until\b)/i;
/** The same in the middle of a sentence. */
const WITHIN = /\b((?:embargoed\s+(?:to|until|till|for)|under\s+(?:a\s+)?(?:strict\s+)?embargo)\b)/i;
const LIFTED =
  /\b(?:no\s+longer|not)\s+(?:under\s+)?embargo|embargo\s+(?:(?:is|was|has\s+been|now)\s+)*(?:lifted|over|ended|expired|off)\b/i;
const LONGEST = 160;
const LONGEST_DENIAL = 20;
/** Where a sentence ends: behind no "a.m." and no day or month that is cut short. */
const END =
  /\n|(?<!\b(?:[ap]\.?m?|mon|tues?|wed|thu|thurs?|fri|sat|sun|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|hrs))[.!)](?=\s|$)/i;

/** The embargo that notes to editors speak of; null where they speak of none, or say that it is over. */
export function embargoInWords(notes: readonly string[], written: WrittenAt): SaidEmbargo | null {
  const found = notes.flatMap((note) => lineIn(note) ?? []);
  const [words] = found;
  if (words === undefined) return null;
  const ends = found.map((line) => endOf(line, written));
  const [until = null] = ends;
  return { words, until: ends.every((end) => end === until) ? until : null };
}

/** The sentence of a note that speaks of an embargo, from where it does; null where none does. */
function lineIn(note: string): string | null {
  const begins = BEGINS.exec(note) ?? WITHIN.exec(note);
  if (!begins) return null;
  const [all, keyword = ''] = begins;
  const at = begins.index + all.length - keyword.length;
  if (LIFTED.test(note.slice(Math.max(at - LONGEST_DENIAL, 0), at + LONGEST))) return null;
  const [line = ''] = note.slice(at, at + LONGEST).split(END);
  return line.replace(/\s+/g, ' ').trim();
}

/**
 * An embargo that a field speaks of and gives no time for, as a note to editors, whose words are read; none where the
 * field is absent, or was read.
 */
export function unreadEmbargo(written: string | null | undefined, read: number | null): string[] {
  if (written === null || written === undefined || read !== null) return [];
  return [`Embargoed until ${written.trim() || 'its sender says more'}`];
}

const TIME =
  /\b(?:(?<hour>\d{1,2})[:.](?<minute>\d{2})(?!\d)|(?<both>\d{4})(?!\d)|(?<only>\d{1,2})(?=\s*[ap]\.?m\b))\s*(?<half>[ap]\.?m\b\.?)?(?:\s*(?:hrs|hours|h)\b\.?)?/gi;
const ZONE = /^[\s,([]*(?<name>[A-Z]{2,5}(?:\s?[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{2}:?\d{2}|Z)\b/;
const PLACES: readonly [RegExp, string][] = [
  [/^\s*\(?(?:UK|London|British)\s+time\b/i, 'Europe/London'],
  [/^\s*\(?(?:Irish|Dublin)\s+time\b/i, 'Europe/Dublin'],
  [/^\s*\(?(?:(?:US\s+)?Eastern(?:\s+time)?|ET|New\s+York\s+time)\b/i, 'America/New_York'],
];
const NO_ZONE =
  /^(?:ON|AT|THE|MON|TUE|TUES|WED|THU|THUR|THURS|FRI|SAT|SUN|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|SEPT|OCT|NOV|DEC)$/;

/** When an embargo ends by its words (UTC ms); null where they say no time, several, or one that can be taken in two ways. */
function endOf(line: string, written: WrittenAt): number | null {
  const day = dayIn(line);
  if (day === 'unclear' || /\bmidnight\b/i.test(line)) return null;
  const rest = day ? line.replace(day.words, ' , ') : line;
  const times = [...rest.matchAll(TIME)];
  const [time] = times;
  if (!time || times.length > 1) return null;
  const clock = clockOf(time.groups ?? {});
  const clocks = clocksOf(rest.slice(time.index + time[0].length), written.zone);
  if (clock === null || clocks === null || written.at === null) return null;
  const date = dateOf(day, clock, clocks.shown(written.at));
  return date === null ? null : clocks.instant(`${date}T${clock}`);
}

function clockOf({ hour, minute, both, only, half }: Record<string, string | undefined>): string | null {
  const hours = Number(hour ?? both?.slice(0, 2) ?? only);
  const minutes = minute ?? both?.slice(2) ?? '00';
  const isAfternoon = /^p/i.test(half ?? '');
  if (hours > (half ? 12 : 23) || (half && hours === 0) || Number(minutes) > 59) return null;
  return `${String(half ? (hours % 12) + (isAfternoon ? 12 : 0) : hours).padStart(2, '0')}:${minutes}`;
}

/** The clocks that a time was read from: what they show, and when they show something. */
interface Clocks {
  /** "2026-03-04T00:01" */
  shown(at: number): string;
  instant(local: string): number | null;
}

function clocksOf(behind: string, zone: string | null): Clocks | null {
  const place = PLACES.find(([names]) => names.test(behind))?.[1];
  if (place) return clocksIn(place);
  const name = ZONE.exec(behind)?.groups?.name;
  if (!name || NO_ZONE.test(name)) return /\blocal\b/i.test(behind) || zone === null ? null : clocksIn(zone);
  const offset = offsetOf(name);
  if (offset === null) return null;
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  const ahead = (hours * 60 + minutes) * (offset.startsWith('-') ? -60_000 : 60_000);
  return {
    shown: (at) => new Date(at + ahead).toISOString().slice(0, 16),
    instant: (local) => instantAt(`${local}:00${offset}`),
  };
}

function clocksIn(zone: string): Clocks {
  return {
    shown: (at) => localTimeOf(at, zone),
    instant: (local) => {
      const moments = momentsOf(zone, local);
      return moments?.is === 'once' ? moments.at : null;
    },
  };
}

/** The date that is meant by one who writes at a time on the same clocks; null where it may be two. */
function dateOf(day: SaidDay | null, clock: string, written: string): string | null {
  const [today = '', now = ''] = written.split('T');
  if (day === null) {
    if (clock > now) return today;
    // Said again after it is over, or of tomorrow: only the small hours of the next day are clear.
    return hoursBetween(clock, now) >= 12 ? dayAfter(today) : null;
  }
  const dates = day.datesFrom(today);
  // On the very weekday a time that is over may mean that one, or the next.
  if (day.isWeekday && dates[0] === today && clock <= now) return null;
  return dates.length === 1 ? (dates[0] ?? null) : null;
}

function hoursBetween(earlier: string, later: string): number {
  const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  return (minutes(later) - minutes(earlier)) / 60;
}
