import { instantOf, stampOf } from './dates.ts';

/** What a time on the clocks of a zone is: one moment, none, or two. Instants are UTC ms, the earlier first. */
export type LocalTime = { is: 'once'; at: number } | { is: 'never' } | { is: 'twice'; at: [number, number] };

const HALF_HOUR = 30 * 60_000;

/**
 * The moment that clocks in `zone` show as `local` ("2026-11-21T08:30"). Where clocks are put forward some times never
 * come, where they are put back some come twice: that is said, never guessed. Null when it is no time at all.
 */
export function momentsOf(zone: string, local: string): LocalTime | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return null;
  const asUtc = instantOf(`${local}:00Z`);
  if (asUtc === null) return null;
  const found: number[] = [];
  // Offsets of zones lie between -12 and +14 hours; a clock is never moved by less than half an hour.
  for (let at = asUtc - 14 * 2 * HALF_HOUR; at <= asUtc + 12 * 2 * HALF_HOUR; at += HALF_HOUR / 2)
    if (stampOf(at, zone).machine.startsWith(`${local}:00`)) found.push(at);
  const [first, second] = found;
  if (first === undefined) return { is: 'never' };
  return second === undefined ? { is: 'once', at: first } : { is: 'twice', at: [first, second] };
}

/**
 * The instant (UTC ms) that somebody means who writes a time on the clocks of `zone`; of a time that comes twice, the
 * one they choose.
 * @returns the instant, or why there is none, in a sentence
 */
export function instantIn(
  zone: string,
  local: string,
  which?: 'earlier' | 'later',
): { at: number } | { refused: string } {
  const moments = momentsOf(zone, local);
  const shown = local.replace('T', ' ');
  if (!moments) return { refused: `"${local}" is no time; write it as 2026-11-21T08:30.` };
  if (moments.is === 'once') return { at: moments.at };
  if (moments.is === 'never')
    return { refused: `${shown} does not exist in ${zone}: clocks are put forward over it. Choose another time.` };
  const [earlier, later] = moments.at;
  if (which) return { at: which === 'earlier' ? earlier : later };
  const words = [earlier, later].map((at) => stampOf(at, zone).shown.replace(/,.*/, ''));
  return {
    refused: `${shown} comes twice in ${zone}, as clocks are put back: say whether you mean ${words.join(' or ')}.`,
  };
}

/** What clocks in `zone` show at an instant (UTC ms), as a field for times takes it: "2026-11-21T08:30". */
export function localTimeOf(at: number, zone: string): string {
  return stampOf(at, zone).machine.slice(0, 16);
}
