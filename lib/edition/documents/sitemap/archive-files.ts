import { setImmediate as breath } from 'node:timers/promises';
import { type Reader, read } from '../../../../db/database.ts';
import { countBetween } from '../../../../db/queries/edition/days.ts';
import { site } from '../../../../site.ts';
import { dayOf, isDay, nextDay } from '../../../news/dates.ts';
import { pagesFor } from '../../list-page.ts';
import { spanOfMonth } from '../../read-latest.ts';
import { type Entry, entryOf, FIRST_YEAR, type SitemapFile } from './sitemap-file.ts';
import type { Stretch } from './stretches.ts';

/** The files of the paper's calendar: one for each year that has any of these months. */
export function archiveFiles(stretches: readonly Stretch[]): SitemapFile[] {
  const months = stretches.flatMap(({ name }) => (name === 'undated' ? [] : name));
  const years = new Set(months.map((month) => month.slice(0, 4)));
  return [...years].map((year) => ({ name: `archive-${year}`, changedAt: null }));
}

/** The calendar of a year ("archive-2026"): its months, and its days with all their pages. */
export async function* archiveEntries(name: string): AsyncGenerator<Entry> {
  const year = name.slice(-4);
  if (!isDay(`${year}-01-01`) || Number(year) < FIRST_YEAR) return;
  for (let month = 1; month <= 12; month += 1) {
    yield* await read((db) => monthEntries(db, `${year}-${String(month).padStart(2, '0')}`));
    await breath();
  }
}

async function monthEntries(db: Reader, month: string): Promise<Entry[]> {
  const span = spanOfMonth(month);
  if ((await countBetween(db, span)) === 0) return [];
  const entries = [entryOf({ page: 'month', month })];
  for (let { from } = span, before = from; from < span.before; from = before) {
    before = nextDay(from, site.zone);
    const day = dayOf(from, site.zone);
    const count = await countBetween(db, { from, before });
    for (let number = 1; count > 0 && number <= pagesFor(count); number += 1)
      entries.push(entryOf({ page: 'day', day, number }));
  }
  return entries;
}
