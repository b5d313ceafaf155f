import { read } from '../../db/database.ts';
import { site } from '../../site.ts';
import { longDay, nextDay } from '../news/dates.ts';
import { now } from '../platform/now.ts';
import { noteUntil } from '../platform/page-notes.ts';
import { type FilledContainer, filledFront } from './read-front.ts';

/** The front page: the day in the site's zone, and its containers. */
export interface Home {
  day: string;
  containers: FilledContainer[];
}

/** Reads the front page. */
export async function readHome(): Promise<Home> {
  const instant = now();
  noteUntil(nextDay(instant, site.zone));
  const containers = await read((db) => filledFront(db, 'home', { of: 'paper' }));
  return { day: longDay(instant, site.zone), containers };
}
