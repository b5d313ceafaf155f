import { instantOf } from '../../../news/dates.ts';

const STAMP = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}:\d{2}:\d{2})$/;

/** "2013-07-29 16:03:54" as UTC ms; null for "0000-00-00 00:00:00" and what is no time. */
export function stampedUtc(stamp: string | null): number | null {
  const [, year, month, day, time] = STAMP.exec(stamp?.trim() ?? '') ?? [];
  return year ? instantOf(`${year}-${month}-${day}T${time}Z`) : null;
}

/** "Mon, 29 Jul 2013 16:03:54 +0000" as UTC ms; null for what is no such time ("30 Nov -0001"). */
export function mailDate(date: string | null): number | null {
  const written = date?.trim() ?? '';
  if (!/^(?:[a-z]{3}, )?\d{1,2} [a-z]{3} \d{4} \d{2}:\d{2}(?::\d{2})? (?:[+-]\d{4}|[a-z]{1,4})$/i.test(written))
    return null;
  const instant = Date.parse(written);
  return Number.isNaN(instant) ? null : instant;
}
