/** A time as readers see it and as machines read it. */
export interface Stamp {
  /** "08:28 UTC+8, 2025-02-13" */
  shown: string;
  /** "2025-02-13T08:28:00+08:00" */
  machine: string;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'longOffset',
  });
  formatters.set(zone, made);
  return made;
}

/** The parts of an instant (UTC ms) on the clocks of `zone`; `offset` as "+08:00". */
function partsIn(instant: number, zone: string) {
  const parts = Object.fromEntries(
    formatterFor(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return {
    year: (parts.year ?? '').padStart(4, '0'),
    month: parts.month ?? '',
    day: parts.day ?? '',
    time: `${parts.hour}:${parts.minute}`,
    second: parts.second ?? '',
    offset: (parts.timeZoneName ?? 'GMT').slice(3) || '+00:00',
  };
}

/** "+08:00" -> "UTC+8", "-03:30" -> "UTC-3:30", "+00:00" -> "UTC". */
function shortOffset(offset: string): string {
  const [, sign = '+', hours = '0', minutes = '00'] = /^([+-])(\d\d):(\d\d)/.exec(offset) ?? [];
  if (hours === '00' && minutes === '00') return 'UTC';
  return `UTC${sign}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}

/** An instant of today (UTC ms), to the second: "08:28:05 UTC+8". */
export function clockOf(instant: number, zone: string): string {
  const { time, second, offset } = partsIn(instant, zone);
  return `${time}:${second} ${shortOffset(offset)}`;
}

/** The instant (UTC ms) in the site's zone, its zone always beside it. */
export function stampOf(instant: number, zone: string): Stamp {
  const { year, month, day, time, second, offset } = partsIn(instant, zone);
  return {
    shown: `${time} ${shortOffset(offset)}, ${year}-${month}-${day}`,
    // Before standard time, offsets had seconds, which no machine-readable form knows.
    machine: offset.length > 6 ? new Date(instant).toISOString() : `${year}-${month}-${day}T${time}:${second}${offset}`,
  };
}

/** The calendar day of an instant in `zone`, as "2025-02-13". */
export function dayOf(instant: number, zone: string): string {
  const { year, month, day } = partsIn(instant, zone);
  return `${year}-${month}-${day}`;
}

/** "Thursday, February 13, 2025" in `zone`, for the line above a front. */
export function longDay(instant: number, zone: string): string {
  return new Intl.DateTimeFormat('en-US', { timeZone: zone, dateStyle: 'full' }).format(instant);
}

/** A calendar day as a sentence says it: "2025-02-13" -> "Thursday, February 13, 2025". */
export function longDate(day: string): string {
  return longDay(Date.parse(`${day}T12:00:00Z`), 'UTC');
}

/** A month as a heading says it: "2025-02" -> "February 2025". */
export function monthName(month: string): string {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', year: 'numeric', month: 'long' });
  return format.format(Date.parse(`${month}-15T12:00:00Z`));
}

/** Whether a text names a day of the calendar: "2025-02-28", not "2025-02-30". */
export function isDay(text: string): boolean {
  return instantOf(`${text}T00:00:00Z`) !== null;
}

/** The instant (UTC ms) at which a calendar day ("2025-02-13") begins in `zone`. */
export function startOfDay(day: string, zone: string): number {
  const noon = Date.parse(`${day}T12:00:00Z`);
  // The day before in every zone of the world; the change to `day` is the next one but perhaps one.
  let instant = noon - 40 * 3_600_000;
  while (dayOf(instant, zone) < day) instant = nextDay(instant, zone);
  return instant;
}

/** The calendar day `count` days after (or, below nought, before) a day. */
export function dayAfter(day: string, count = 1): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** The first instant (UTC ms) after `instant` at which the calendar day in `zone` is another one. */
export function nextDay(instant: number, zone: string): number {
  return firstInstantAfter(instant, 26 * 3_600_000, (at) => dayOf(at, zone));
}

/** The first instant (UTC ms) after `instant` at which the calendar year in `zone` is another one. */
export function nextYear(instant: number, zone: string): number {
  return firstInstantAfter(instant, 367 * 86_400_000, (at) => partsIn(at, zone).year);
}

/** Halves the span until it holds the change to the millisecond; right also where clocks jump at midnight. */
function firstInstantAfter(instant: number, span: number, value: (at: number) => string): number {
  const before = value(instant);
  let low = instant;
  let high = instant + span;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (value(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** Reads "08:28 UTC+8, 2025-02-13", the way SHINE prints a time. Returns UTC milliseconds, or null. */
export function parsePrintedTime(line: string): number | null {
  const match = /(\d{1,2}):(\d{2})\s+UTC(?:([+-])(\d{1,2})(?::?(\d{2}))?)?,\s+(\d{4})-(\d{2})-(\d{2})/.exec(line);
  if (!match) return null;
  const [, hour = '', minute, sign = '+', zoneHours = '0', zoneMinutes = '00', year, month, day] = match;
  const offset = `${sign}${zoneHours.padStart(2, '0')}:${zoneMinutes}`;
  return instantOf(`${year}-${month}-${day}T${hour.padStart(2, '0')}:${minute}:00${offset}`);
}

/** UTC milliseconds of an RFC 3339 time, or null when it names no real moment (31 April, hour 25). */
export function instantOf(rfc3339: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(?:[01]\d|2[0-3]):\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.exec(rfc3339);
  if (!match) return null;
  const [, year, month, day] = match.map(Number);
  const calendar = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day));
  if (calendar.getUTCMonth() + 1 !== month || calendar.getUTCDate() !== day) return null;
  const instant = Date.parse(rfc3339);
  return Number.isNaN(instant) ? null : instant;
}
