import { instantOf, stampOf } from '#lib/news/dates.ts';

/** An instant (UTC ms) as a field for date and time shows it on the clocks of `zone`: "2025-02-13T08:28". */
export function wallTimeOf(instant: number, zone: string): string {
  return stampOf(instant, zone).machine.slice(0, 16);
}

/** The instant (UTC ms) at which the clocks of `zone` show this; null when it names no moment. */
export function instantAt(wallTime: string, zone: string): number | null {
  const guess = instantOf(`${wallTime}:00Z`);
  if (guess === null) return null;
  const offsetAt = (instant: number) => stampOf(instant, zone).machine.slice(19);
  const near = instantOf(`${wallTime}:00${offsetAt(guess)}`);
  return near === null ? null : instantOf(`${wallTime}:00${offsetAt(near)}`);
}
