const A_MINUTE = 60_000;
const AN_HOUR = 3_600_000;
const A_DAY = 86_400_000;

/**
 * How long to wait after a look that failed (ms): twice as long each time, a day at most, and never two of many at the
 * same moment.
 * @param interval between looks that go well, in ms
 * @param failures in a row, this one with them
 */
export function waitAfter(failures: number, interval: number, chance: () => number = Math.random): number {
  const wait = Math.min(A_DAY, Math.max(interval, A_MINUTE) * 2 ** Math.min(Math.max(failures - 1, 0), 20));
  return Math.round(wait * (0.75 + chance() / 2));
}

/** How long the asked wants to be left alone (ms), a day at most; null where it says nothing (RFC 9110, 10.2.3). */
export function retryAfter(header: string | undefined, at: number): number | null {
  const said = header?.trim();
  if (!said) return null;
  const wait = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - at;
  return Number.isFinite(wait) && wait > 0 ? Math.min(wait, A_DAY) : null;
}

/** How long to wait between two looks at a feed whose hub tells us of changes (ms). */
export function waitBesideHub(interval: number): number {
  return Math.max(interval, Math.min(interval * 4, 6 * AN_HOUR));
}
