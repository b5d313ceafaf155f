import type { Stamp } from '#lib/news/dates.ts';

/** A time with its zone, as people and machines read it. */
export function TimeStamp({ time }: { time: Stamp }) {
  return (
    <time dateTime={time.machine} className="tablet:whitespace-nowrap">
      {time.shown}
    </time>
  );
}
