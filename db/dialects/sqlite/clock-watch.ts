import { close, openReader } from './connection.ts';

/** A look at the clock that is cheap enough for every request. */
export interface ClockWatch {
  /** The clock's number now, whoever moved it, in this process or another. */
  now(): number;
  /** The newest number stamped on any of these tags; 0 when none was ever stamped. */
  newest(tags: Iterable<string>): number;
  close(): void;
}

/**
 * Watches the clock of the database in `dataDir` on a connection of its own. `PRAGMA data_version` says in microseconds
 * whether any other connection has committed since the last look; the clock is read only then.
 */
export function watchClock(dataDir: string): ClockWatch {
  const connection = openReader(dataDir);
  connection.pragma('cache_size = -2000');
  connection.pragma('mmap_size = 0');
  const version = connection.prepare('PRAGMA data_version').pluck();
  const clock = connection.prepare('SELECT number FROM clock').pluck();
  const newest = connection
    .prepare('SELECT max(number) FROM stamps WHERE tag IN (SELECT value FROM json_each(?))')
    .pluck();
  let seenVersion: unknown;
  let number = 0;
  return {
    now() {
      const current = version.get();
      if (current !== seenVersion) {
        number = Number(clock.get() ?? 0);
        seenVersion = current;
      }
      return number;
    },
    newest: (tags) => Number(newest.get(JSON.stringify([...tags])) ?? 0),
    close: () => close(connection),
  };
}
