import { dayOf } from './dates.ts';

/**
 * The public number of a story: ten digits, YYMMDD of its day in the site's zone and four more. Numbers are kept as
 * integers and printed with leading zeros. Stories without a date, and those of a day that already has 9,999, take
 * numbers that begin with 0000: no day has month 00.
 */

/** An inclusive range of numbers, lowest first. */
export interface NumberRange {
  from: number;
  to: number;
}

export const UNDATED_NUMBERS: NumberRange = { from: 1, to: 999_999 };

/** The numbers of the day on which `instant` (UTC ms) falls in `zone`. */
export function numbersOfDay(instant: number, zone: string): NumberRange {
  const day = Number(dayOf(instant, zone).replaceAll('-', '').slice(-6));
  return { from: day * 10_000 + 1, to: day * 10_000 + 9_999 };
}

/** 2502138765 -> "2502138765", 101230001 -> "0101230001". */
export function printedNumber(id: number): string {
  return String(id).padStart(10, '0');
}

/** "2502138765" -> 2502138765; anything but ten digits, or number nought, is null. */
export function parseNumber(digits: string): number | null {
  return /^\d{10}$/.test(digits) && Number(digits) > 0 ? Number(digits) : null;
}

/** The earliest and latest moments a story may be dated: they keep every place a safe integer. */
export const EARLIEST = Date.UTC(1700, 0, 1);
export const LATEST = Date.UTC(2200, 0, 1);

const UNDATED_SECOND = -9_000_000_000;
const UNDATED_STEP = 86;

/**
 * A story's place in every list, newest first: one integer that orders by second, then by number. Undated stories come
 * after all dated ones, in the order of their numbers, spread so that one "day" of the list (see `dayOfPlace`) holds
 * about a thousand of them.
 * @param publishedAt UTC ms, or null when the date is not known
 */
export function placeOf(publishedAt: number | null, id: number): number {
  const second =
    publishedAt === null ? UNDATED_SECOND + (id % 1_000_000) * UNDATED_STEP : Math.floor(publishedAt / 1000);
  return second * 1_000_000 + (id % 1_000_000);
}

/** The first place of all that are dated at this instant (UTC ms) or later. */
export function firstPlaceAt(instant: number): number {
  return Math.floor(instant / 1000) * 1_000_000;
}

/** The number of the (UTC) day a place falls on, for counting lists by the day. */
export function dayOfPlace(place: number): number {
  return Math.floor(place / 1_000_000 / 86_400);
}

/** The first place of the day after `day`: every place of `day` is below it. */
export function endOfDay(day: number): number {
  return (day + 1) * 86_400 * 1_000_000;
}
