import type { Stamp } from '#lib/news/dates.ts';

/** A time with its zone, as people and machines read it; the hour alone where the day stands above it. */
export function TimeStamp({ time, hours = false }: { time: Stamp; hours?: boolean }) {
  return <time dateTime={time.machine}>{hours ? time.shown.split(',')[0] : time.shown}</time>;
}
