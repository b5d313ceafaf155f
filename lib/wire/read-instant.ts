import { instantOf, startOfDay } from '../news/dates.ts';
import { momentsOf } from '../news/local-time.ts';
import { EARLIEST, LATEST } from '../news/story-number.ts';
import { offsetOf } from './zone-names.ts';

/** A time as a sender wrote it. */
export interface ReadInstant {
  /** UTC milliseconds. */
  at: number;
  /** Whether it said no zone that is known, so that the one asked for was taken. */
  zoneAssumed: boolean;
  /** Whether it said a day (or a month) only: `at` is its beginning. */
  dayOnly: boolean;
}

interface Parts {
  year: string;
  month: string;
  day: string;
  hour?: string | undefined;
  minute?: string | undefined;
  second?: string | undefined;
  /** "a" or "p" of a clock of twelve hours. */
  half?: string | undefined;
  zone?: string | undefined;
}

const CLOCK = /(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}(?:[.,]\d+)?))?(?:\s?(?<half>[ap])\.?m\b\.?)?/
  .source;
const ZONE =
  /\s*(?<zone>[+-]\s?\d{1,2}:?\d{2}|[+-]\d{1,2}|\p{L}{1,5}\.?|[A-Z]{3}[+-]\d{1,2}(?::?\d{2})?)?(?:\s*\(.*\))?/u.source;
const MONTH_WORD = /(?<month>\p{L}{3,12})\.?/u.source;
const WEEKDAY = /(?:\p{L}+[.,\s]+)?/u.source;

/** The ways in which agencies, feeds and archives write a time, the most frequent first. */
const SHAPES = [
  // 2020-06-13T10:15:00+02:00, 2020-06-13 10:15, 2020/6/13, 2020-06-13
  new RegExp(`^(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})(?:(?:T|\\s+)${CLOCK})?${ZONE}$`, 'iu'),
  // 20200613T101500Z, 20200613T101500+0000, 20200613T1015, 20200613101500, 20200613
  new RegExp(
    `^(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})(?:[T ]?(?<hour>\\d{2}):?(?<minute>\\d{2})(?::?(?<second>\\d{2}(?:[.,]\\d+)?))?)?${ZONE}$`,
    'iu',
  ),
  // Sat, 13 Jun 2020 10:15:00 GMT, 13-Jun-20 10:15 EST
  new RegExp(
    `^${WEEKDAY}(?<day>\\d{1,2})[\\s.-]+${MONTH_WORD}[\\s,-]+(?<year>\\d{4}|\\d{2})(?:,?\\s+${CLOCK})?${ZONE}$`,
    'iu',
  ),
  // 13.06.2020 10:15: with points, the day is first wherever it is written
  new RegExp(`^${WEEKDAY}(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})(?:,?\\s+${CLOCK})?${ZONE}$`, 'iu'),
  // June 13, 2020 10:15
  new RegExp(`^${WEEKDAY}${MONTH_WORD}\\s+(?<day>\\d{1,2}),?\\s+(?<year>\\d{4})(?:,?\\s+${CLOCK})?${ZONE}$`, 'iu'),
  // Sat Jun 13 10:15:00 2020, Sat Jun 13 10:15:00 UTC 2020
  new RegExp(`^${WEEKDAY}${MONTH_WORD}\\s+(?<day>\\d{1,2})\\s+${CLOCK}${ZONE}\\s+(?<year>\\d{4})$`, 'iu'),
  // 2020-06
  /^(?<year>\d{4})-(?<month>\d{2})$/,
];

/** The first letters of months in English and in what other feeds write, in the order of the year. */
const MONTHS = ['jan|ene|gen|янв', 'feb|fév|fev|фев', 'mar|mär|mrt|maa|мар', 'apr|avr|abr|апр']
  .concat(['may|mai|mei|mag|май|мая', 'jun|juin|giu|июн', 'jul|juil|lug|июл', 'aug|aoû|aou|ago|авг'])
  .concat(['sep|set|сен', 'oct|okt|out|ott|окт', 'nov|ноя', 'dec|dez|déc|dic|дек'])
  .map((names) => new RegExp(`^(?:${names})`, 'i'));

/**
 * Reads a time as agencies, feeds and archives write it: ISO 8601 in both spellings, RFC 822 and its kin, C's, Unix
 * seconds and milliseconds. Null for what is none, or lies where no calendar of ours reaches.
 * @param zone the zone of a time that says none, by its IANA name ("Europe/Vienna")
 */
export function readInstant(written: string | null | undefined, zone = 'UTC'): ReadInstant | null {
  const text = (written ?? '').slice(0, 100).replace(/\s+/g, ' ').trim();
  const read = unixTime(text) ?? calendarTime(text, zone);
  return read && read.at >= EARLIEST && read.at <= LATEST ? read : null;
}

/** The instant alone (UTC ms), for where it does not matter what had to be assumed. */
export function instantAt(written: string | null | undefined, zone = 'UTC'): number | null {
  return readInstant(written, zone)?.at ?? null;
}

function unixTime(text: string): ReadInstant | null {
  if (!/^(?:\d{10}|\d{13})$/.test(text)) return null;
  return { at: Number(text) * (text.length === 10 ? 1000 : 1), zoneAssumed: false, dayOnly: false };
}

function calendarTime(text: string, zone: string): ReadInstant | null {
  for (const shape of SHAPES) {
    const groups = shape.exec(text)?.groups;
    if (groups) return instantOfParts({ year: '', month: '', day: '01', ...groups }, zone);
  }
  return null;
}

function instantOfParts(parts: Parts, zone: string): ReadInstant | null {
  const month = monthOf(parts.month);
  if (month === null) return null;
  const day = `${fullYear(parts.year)}-${month}-${parts.day.padStart(2, '0')}`;
  const offset = offsetOf(parts.zone);
  if (parts.hour === undefined) return beginningOf(day, zone);
  const { clock, fraction, leap } = clockOf(parts);
  const at = offset === null ? localInstant(`${day}T${clock}`, zone) : instantOf(`${day}T${clock}${offset}`);
  return at === null ? null : { at: at + fraction + leap, zoneAssumed: offset === null, dayOnly: false };
}

/** Hour, minute and second; 24:00 and leap seconds are the moment after. */
function clockOf({ hour: shown = '00', minute = '00', second = '00', half }: Parts) {
  const hour = half ? String((Number(shown) % 12) + (/p/i.test(half) ? 12 : 0)) : shown;
  const [whole = '00', decimals = ''] = second.split(/[.,]/);
  const midnight = hour === '24' && minute === '00' && whole === '00';
  const leapSecond = whole === '60';
  return {
    clock: `${midnight ? '00' : hour.padStart(2, '0')}:${minute}:${leapSecond ? '59' : whole}`,
    fraction: Number(`0.${decimals || '0'}`) === 0 ? 0 : Math.floor(Number(`0.${decimals}`) * 1000),
    leap: (midnight ? 86_400_000 : 0) + (leapSecond ? 1000 : 0),
  };
}

/** A day that is said without a zone begins when it begins in `zone`; one on the calendar of no zone is no day. */
function beginningOf(day: string, zone: string): ReadInstant | null {
  const utc = instantOf(`${day}T00:00:00Z`);
  if (utc === null || utc < EARLIEST || utc > LATEST) return null;
  return { at: zone === 'UTC' ? utc : startOfDay(day, zone), zoneAssumed: true, dayOnly: true };
}

/** What clocks in `zone` showed: the first moment where they show it twice, and where they never do, as if not moved. */
function localInstant(local: string, zone: string): number | null {
  const asUtc = instantOf(`${local}Z`);
  if (asUtc === null || zone === 'UTC') return asUtc;
  if (asUtc < EARLIEST || asUtc > LATEST) return null;
  const seconds = asUtc % 60_000;
  const moments = momentsOf(zone, local.slice(0, 16));
  if (!moments) return null;
  if (moments.is === 'once') return moments.at + seconds;
  if (moments.is === 'twice') return moments.at[0] + seconds;
  return localInstant(new Date(asUtc - 3_600_000).toISOString().slice(0, 19), zone) ?? asUtc;
}

function monthOf(month: string): string | null {
  if (/^\d/.test(month)) return month.padStart(2, '0');
  const at = MONTHS.findIndex((names) => names.test(month));
  return at === -1 ? null : String(at + 1).padStart(2, '0');
}

/** "70" is 1970, "69" is 2069, as the rule for mail has it. */
function fullYear(year: string): string {
  if (year.length === 4) return year;
  return String(Number(year) + (Number(year) < 70 ? 2000 : 1900));
}
