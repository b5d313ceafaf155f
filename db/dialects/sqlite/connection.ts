import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { Problem } from '../../../lib/platform/problem.ts';

export type Connection = Database.Database;

const FILE = 'shine.sqlite';

/** Milliseconds that a writer waits for another process to finish before it gives up. */
const LONGEST_WAIT = 30_000;

/**
 * Opens the writer's connection, making folder and file where there are none. FULL: a commit is acknowledged when it
 * is on the disk (docs/decisions/0002). Throws a Problem when the folder cannot be written.
 */
export function openWriter(dataDir: string): Connection {
  try {
    makeFolder(dataDir);
    makeFile(join(dataDir, FILE));
    const connection = new Database(join(dataDir, FILE));
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    connection.pragma('foreign_keys = ON');
    connection.pragma('cache_size = -16000');
    // Waiting is done in `begin`, where it does not hold up the process.
    connection.pragma('busy_timeout = 0');
    return connection;
  } catch (error) {
    throw unusable(dataDir, error);
  }
}

/** Makes a folder and those above it, one by one: Node's own recursive way never returns below /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

/** Makes the file for nobody else to read; those that SQLite puts beside it are as it is. One that is there stays so. */
function makeFile(path: string): void {
  closeSync(openSync(path, 'a', 0o600));
}

/** Opens a read-only connection to an existing database: a write through it fails in SQLite itself. */
export function openReader(dataDir: string): Connection {
  try {
    const connection = new Database(join(dataDir, FILE), { readonly: true, fileMustExist: true });
    connection.pragma('busy_timeout = 5000');
    connection.pragma('cache_size = -16000');
    connection.pragma('mmap_size = 33554432');
    return connection;
  } catch (error) {
    throw unusable(dataDir, error);
  }
}

/** What is wrong with the data folder, in a sentence; any other error as it is. */
export function unusable(dataDir: string, error: unknown): Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ERR_DLOPEN_FAILED' || code === 'MODULE_NOT_FOUND') {
    return new Problem(
      'The SQLite module does not load on this machine; remove node_modules and run npm start again (Node 22.18 or newer).',
    );
  }
  if (
    /^(EACCES|EPERM|EROFS|ENOENT|ENOSPC|ENOTDIR|EEXIST|SQLITE_CANTOPEN|SQLITE_READONLY|SQLITE_FULL|SQLITE_IOERR)/.test(
      code,
    )
  ) {
    return new Problem(
      `The data folder ${dataDir} cannot be written (${code}); make it writable or set DATA_DIR to another folder.`,
    );
  }
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) {
    return new Problem(`${join(dataDir, FILE)} is not a sound database (${code}); put back a backup of it.`);
  }
  return error instanceof Error ? error : new Error(String(error));
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}

/** Starts a transaction on the writer, waiting its turn behind other processes without holding up this one. */
export async function begin(writer: Connection): Promise<void> {
  const giveUp = performance.now() + LONGEST_WAIT;
  for (let wait = 1; ; wait = Math.min(wait * 2, 50)) {
    try {
      writer.exec('BEGIN IMMEDIATE');
      // The pointers between a story and its revisions are checked at COMMIT, when both are there.
      writer.pragma('defer_foreign_keys = ON');
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() > giveUp) throw error;
      await pause(wait);
    }
  }
}

/** Closes a connection; the writer leaves fresh statistics for the query planner. */
export function close(connection: Connection): void {
  if (!connection.open) return;
  try {
    if (!connection.readonly) connection.pragma('optimize');
  } catch {
    // Statistics can wait for the next one that closes; whatever is wrong has been said, or will be.
  } finally {
    connection.close();
  }
}
