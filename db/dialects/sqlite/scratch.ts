import Database from 'better-sqlite3';

/** Texts under keys that are needed for a while: on disk, so that memory does not grow with their number. */
export interface Scratch {
  get(key: string): string | undefined;
  set(key: string, text: string): void;
  close(): void;
}

/** Opens a scratch of its own, which is gone when it is closed (a temporary database: https://sqlite.org/inmemorydb.html). */
export function openScratch(): Scratch {
  const connection = new Database('');
  connection.pragma('journal_mode = OFF');
  connection.pragma('synchronous = OFF');
  connection.pragma('cache_size = -4000');
  connection.exec('CREATE TABLE texts (key TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID');
  const get = connection.prepare<[string], string>('SELECT text FROM texts WHERE key = ?').pluck();
  const set = connection.prepare<[string, string]>('INSERT OR REPLACE INTO texts VALUES (?, ?)');
  return {
    get: (key) => get.get(key),
    set: (key, text) => {
      set.run(key, text);
    },
    close: () => {
      connection.close();
    },
  };
}
