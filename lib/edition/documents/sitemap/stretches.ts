import { setImmediate as breath } from 'node:timers/promises';
import { type Reader, read } from '../../../../db/database.ts';
import { countPlaces, type PlaceSpan, paperDays, UNDATED_PLACES } from '../../../../db/queries/edition/places.ts';
import { site } from '../../../../site.ts';
import { dayOf } from '../../../news/dates.ts';
import { dayOfPlace, endOfDay, firstPlaceAt } from '../../../news/story-number.ts';
import { spanOfMonth } from '../../read-latest.ts';
import { FILE_SIZE, partName, type SitemapFile } from './sitemap-file.ts';

type PaperDay = Awaited<ReturnType<typeof paperDays>>[number];

/** A month of the paper, or what has no date, with its days in order. */
export interface Stretch {
  /** "2026-11" or "undated". */
  name: string;
  days: { count: number; changedAt: number | null }[];
  count: number;
}

const DAY = 86_400_000;
const DAYS_AT_ONCE = 2000;
const MONTHS_AT_ONCE = 30;

const spans = new Map<string, PlaceSpan>();

/** The places of a month ("2026-11") of the site's zone. */
export function placesOfMonth(month: string): PlaceSpan {
  const known = spans.get(month);
  if (known) return known;
  const { from, before } = spanOfMonth(month);
  const span = { from: firstPlaceAt(from), before: firstPlaceAt(before) };
  // Looking for the second at which a month begins takes longer than counting what is in it; there are 6,000 at most.
  spans.set(month, span);
  return span;
}

/** The stretches of the paper that have articles: the months, oldest first, then what has no date. */
export async function stretchesOfPaper(): Promise<Stretch[]> {
  const days = await allDays();
  const dated = days.filter(({ day }) => endOfDay(day) > UNDATED_PLACES.before);
  const months = await monthsWith(dated);
  const found: Stretch[] = [];
  for (let from = 0; from < months.length; from += MONTHS_AT_ONCE) {
    const some = months.slice(from, from + MONTHS_AT_ONCE);
    found.push(...(await read((db) => counted(db, some, dated))));
    await breath();
  }
  const undated = days.slice(0, days.length - dated.length);
  return [...found, stretchOf('undated', undated)].filter(({ count }) => count > 0);
}

async function allDays(): Promise<PaperDay[]> {
  const days: PaperDay[] = [];
  for (let more = true; more; ) {
    const after = days.at(-1)?.day ?? Number.MIN_SAFE_INTEGER;
    const some = await read((db) => paperDays(db, after, DAYS_AT_ONCE));
    days.push(...some);
    more = some.length === DAYS_AT_ONCE;
    await breath();
  }
  return days;
}

/** The months of the site's zone on which any of these days falls, in order. */
async function monthsWith(days: readonly PaperDay[]): Promise<string[]> {
  const months: string[] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (const { day, count } of days) {
    for (const instant of [day * DAY, (day + 1) * DAY - 1]) {
      if (count === 0 || firstPlaceAt(instant) < before) continue;
      const month = dayOf(instant, site.zone).slice(0, 7);
      months.push(month);
      before = placesOfMonth(month).before;
      await breath();
    }
  }
  return months;
}

/** Counts months by their days. A month begins in the middle of a day of UTC: there, articles are counted one by one. */
async function counted(db: Reader, months: readonly string[], days: readonly PaperDay[]): Promise<Stretch[]> {
  const stretches: Stretch[] = [];
  for (const name of months) {
    const { from, before } = placesOfMonth(name);
    const members: Stretch['days'] = [];
    for (let at = firstAt(days, dayOfPlace(from)); at < days.length; at += 1) {
      const day = days[at];
      if (!day || endOfDay(day.day - 1) >= before) break;
      const part = { from: Math.max(from, endOfDay(day.day - 1)), before: Math.min(before, endOfDay(day.day)) };
      const isWhole = part.before - part.from === endOfDay(day.day) - endOfDay(day.day - 1);
      members.push({ ...day, count: isWhole || day.count === 0 ? day.count : await countPlaces(db, part) });
    }
    stretches.push(stretchOf(name, members));
  }
  return stretches;
}

/** Where the first of these days, which are in order, stands that is `day` or later. */
function firstAt(days: readonly PaperDay[], day: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((days[middle]?.day ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function stretchOf(name: string, days: Stretch['days']): Stretch {
  return { name, days, count: days.reduce((sum, { count }) => sum + count, 0) };
}

/**
 * The files of a stretch. One has changed when a day in it has, or one before it in the same stretch, whose stories push
 * along what follows.
 */
export function filesOf({ name, days, count }: Stretch): SitemapFile[] {
  const files: SitemapFile[] = [];
  let [seen, changedAt]: [number, number | null] = [0, null];
  const parts = Math.ceil(count / FILE_SIZE);
  for (const day of days) {
    seen += day.count;
    if (day.changedAt !== null && day.changedAt > (changedAt ?? Number.NEGATIVE_INFINITY)) changedAt = day.changedAt;
    while (files.length < parts - 1 && seen >= (files.length + 1) * FILE_SIZE)
      files.push({ name: partName(name, files.length + 1), changedAt });
  }
  return parts === 0 ? [] : [...files, { name: partName(name, parts), changedAt }];
}
