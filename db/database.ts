import { AsyncLocalStorage } from 'node:async_hooks';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { config } from '../lib/platform/config.ts';
import { processWide } from '../lib/platform/process-wide.ts';
import { begin, type Connection, close, openReader, openWriter, unusable } from './dialects/sqlite/connection.ts';
import { advanceClock } from './queries/newsroom/clock.ts';

/** The database as readers get it: it can ask, and not change. */
export type Reader = Pick<BetterSQLite3Database, 'select' | 'selectDistinct' | 'with' | '$with'>;

/** The database inside an act. */
export type Writer = Reader & Pick<BetterSQLite3Database, 'insert' | 'update' | 'delete'> & { $client: Connection };

/** What an act is given: the database, and the stamp that tells every page showing these tags to render anew. */
export interface Act {
  db: Writer;
  stamp(...tags: string[]): void;
}

/** The two ways into the database. */
export interface Doors {
  /** Runs `ask` on one snapshot of what is committed. It must not wait for anything but its queries. */
  read<T>(ask: (db: Reader) => Promise<T>): Promise<T>;
  /**
   * Runs `act` as one transaction, alone: all of it and its stamps, or nothing when it throws. It must not wait for
   * anything but its queries, and must not call `write`.
   */
  write<T>(act: (tx: Act) => Promise<T>): Promise<T>;
  close(): void;
}

/** One thing after the other: a turn begins when the turn before has ended, well or badly. */
function turns() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(turn: () => Promise<T>): Promise<T> => {
    const mine = last.then(turn, turn);
    last = mine.catch(() => undefined);
    return mine;
  };
}

const queryable = (connection: Connection) => drizzle({ client: connection, casing: 'snake_case' });

function readDoor(dataDir: string) {
  const inTurn = turns();
  const inside = new AsyncLocalStorage<true>();
  let db: ReturnType<typeof queryable> | undefined;
  const read: Doors['read'] = (ask) => {
    if (inside.getStore()) throw new Error('A read inside a read waits for itself: pass the database on instead.');
    return inTurn(async () => {
      db ??= queryable(openReader(dataDir));
      const reader = db;
      reader.$client.exec('BEGIN');
      try {
        return await inside.run(true, () => ask(reader));
      } finally {
        reader.$client.exec('COMMIT');
      }
    });
  };
  return { read, close: () => db && close(db.$client) };
}

function writeDoor(dataDir: string) {
  const inTurn = turns();
  const inside = new AsyncLocalStorage<true>();
  let db: ReturnType<typeof queryable> | undefined;
  const write: Doors['write'] = (act) => {
    if (inside.getStore()) throw new Error('A write inside a write waits for itself: one act, one transaction.');
    return inTurn(async () => {
      db ??= queryable(openWriter(dataDir));
      const writer = db;
      const stamped = new Set<string>();
      const stamp = (...tags: string[]) => {
        for (const tag of tags) stamped.add(tag);
      };
      await begin(writer.$client);
      try {
        const result = await inside.run(true, () => act({ db: writer, stamp }));
        await advanceClock(writer, stamped);
        writer.$client.exec('COMMIT');
        return result;
      } catch (error) {
        if (writer.$client.inTransaction) writer.$client.exec('ROLLBACK');
        throw unusable(dataDir, error);
      }
    });
  };
  return { write, close: () => db && close(db.$client) };
}

/** Opens the doors of the database in `dataDir`. Connections are made on first use; close them at the end. */
export function openDoors(dataDir: string): Doors {
  const reading = readDoor(dataDir);
  const writing = writeDoor(dataDir);
  return {
    read: reading.read,
    write: writing.write,
    close() {
      reading.close();
      writing.close();
    },
  };
}

/** The doors of this process, to the database in DATA_DIR. */
const doors = () => processWide('doors', () => openDoors(config().dataDir));

/** Reads what is published: see `Doors.read`. */
export const read: Doors['read'] = (ask) => doors().read(ask);

/** Changes something, all or nothing: see `Doors.write`. */
export const write: Doors['write'] = (act) => doors().write(act);

/** Closes this process's doors. The last process to do so folds the write-ahead log into the database file. */
export function closeDoors(): void {
  doors().close();
}
