import { type Reader, read } from '../../db/database.ts';
import { countBetween, neighboursOf, type TimeSpan } from '../../db/queries/edition/days.ts';
import { site } from '../../site.ts';
import { dayAfter, dayOf, longDate, monthName, startOfDay } from '../news/dates.ts';
import { pathOf } from '../news/paths.ts';
import { LATEST } from '../news/story-number.ts';
import { dated, type ListPage, listed, listPage } from './list-page.ts';

/** A way to another day or month: what it is called, and its address. */
interface TimeLink {
  name: string;
  path: string;
}

/** The newest stories of the paper, and the way into the archive. */
export interface Latest {
  list: ListPage;
  /** The month of the newest story; null when nothing is dated. */
  month: TimeLink | null;
}

/** One day of the paper. */
export interface Day {
  name: string;
  list: ListPage;
  month: TimeLink;
  earlier: TimeLink | null;
  later: TimeLink | null;
}

/** One month of the paper as a calendar: weeks from Monday on, null where a day belongs to another month. */
export interface Month {
  name: string;
  total: number;
  weeks: ({ day: number; count: number; path: string } | null)[][];
  earlier: TimeLink | null;
  later: TimeLink | null;
}

/** The instants between which a day of the site's zone lies. */
export function spanOfDay(day: string): TimeSpan {
  return { from: startOfDay(day, site.zone), before: startOfDay(dayAfter(day), site.zone) };
}

/** The instants between which a month ("2026-11") of the site's zone lies. */
export function spanOfMonth(month: string): TimeSpan {
  return {
    from: startOfDay(`${month}-01`, site.zone),
    before: startOfDay(`${dayAfter(`${month}-01`, 32).slice(0, 7)}-01`, site.zone),
  };
}

/** Reads page `number` of everything published, newest first. */
export async function readLatest(number: number): Promise<Latest> {
  return read(async (db) => {
    const { earlier } = await neighboursOf(db, { from: LATEST, before: LATEST });
    return {
      list: await listPage(db, listed({ of: 'paper' }), number),
      month: earlier === null ? null : monthLink(earlier),
    };
  });
}

/** Reads page `number` of what was published on a day ("2026-11-21"). */
export async function readDay(day: string, number: number): Promise<Day> {
  const span = spanOfDay(day);
  return read(async (db) => {
    const { earlier, later } = await neighboursOf(db, span);
    return {
      name: longDate(day),
      list: await listPage(db, dated(span), number),
      month: monthLink(span.from),
      earlier: earlier === null ? null : dayLink(earlier),
      later: later === null ? null : dayLink(later),
    };
  });
}

/** Reads a month ("2026-11"): how many stories each of its days has. */
export async function readMonth(month: string): Promise<Month> {
  const span = spanOfMonth(month);
  return read(async (db) => {
    const days = await daysOf(db, month);
    const { earlier, later } = await neighboursOf(db, span);
    return {
      name: monthName(month),
      total: days.reduce((sum, { count }) => sum + count, 0),
      weeks: inWeeks(month, days),
      earlier: earlier === null ? null : monthLink(earlier),
      later: later === null ? null : monthLink(later),
    };
  });
}

async function daysOf(db: Reader, month: string) {
  const days: { day: number; count: number; path: string }[] = [];
  for (let day = `${month}-01`; day.startsWith(month); day = dayAfter(day)) {
    const count = await countBetween(db, spanOfDay(day));
    days.push({ day: Number(day.slice(8)), count, path: pathOf({ page: 'day', day, number: 1 }) });
  }
  return days;
}

function inWeeks(month: string, days: Month['weeks'][number]): Month['weeks'] {
  const beforeFirst = (new Date(`${month}-01T12:00:00Z`).getUTCDay() + 6) % 7;
  const cells = [...Array.from({ length: beforeFirst }, () => null), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  return weeks.map((week) => [...week, ...Array.from({ length: 7 - week.length }, () => null)]);
}

function dayLink(instant: number): TimeLink {
  const day = dayOf(instant, site.zone);
  return { name: longDate(day), path: pathOf({ page: 'day', day, number: 1 }) };
}

function monthLink(instant: number): TimeLink {
  const month = dayOf(instant, site.zone).slice(0, 7);
  return { name: monthName(month), path: pathOf({ page: 'month', month }) };
}
