import { read } from '../../db/database.ts';
import { site } from '../../site.ts';
import { longDay, nextDay } from '../news/dates.ts';
import { HOME_FRONT } from '../news/fronts.ts';
import { now } from '../platform/now.ts';
import { noteUntil } from '../platform/page-notes.ts';
import { type Ahead, type FilledContainer, filledFront } from './read-front.ts';

/** The front page: the day in the site's zone, and its containers. */
export interface Home {
  day: string;
  containers: FilledContainer[];
}

/** Reads the front page; with what is ahead, as it will be. */
export async function readHome(ahead?: Ahead): Promise<Home> {
  const instant = now();
  noteUntil(nextDay(instant, site.zone));
  const containers = await read((db) => filledFront(db, HOME_FRONT, { of: 'paper' }, ahead));
  return { day: longDay(instant, site.zone), containers };
}
