/** When a text was published, as it is written above it or in the name of its file. */
export interface WrittenDate {
  /** UTC ms. */
  instant: number;
  /** Whether a time of day was given without its zone. */
  zoneUnknown: boolean;
}

const WRITTEN =
  /^(\d{4})[-/.](\d\d?)[-/.](\d\d?)(?:[T ]+(\d\d?):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?$/i;

/** Reads "2024-01-18 14:46:00 -0500", "2021-9-1", "2013/05/03 12:00" and the like; null for what is no day of the calendar. */
export function writtenDate(written: string | null): WrittenDate | null {
  const match = WRITTEN.exec(written?.trim() ?? '');
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const local = Date.UTC(year, month - 1, day, hour, minute, second);
  const back = new Date(local);
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day || hour > 23 || minute > 59) return null;
  const zone = match[7];
  return { instant: local - offsetOf(zone), zoneUnknown: zone === undefined && match[4] !== undefined };
}

function offsetOf(zone: string | undefined): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(zone ?? '') ?? [];
  return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000 : 0;
}

/** The day and short name in the name of a file of Jekyll: "2022-06-03-a-name.md". */
export function datedName(name: string): { day: string | null; slug: string } {
  const stem = name.replace(/\.(?:md|markdown|mdown|mkd|html?|txt)$/i, '');
  const [, day, slug] = /^(\d{4}-\d\d?-\d\d?)[-_](.+)$/.exec(stem) ?? [];
  return { day: day ?? null, slug: slug ?? stem };
}
