import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processWide } from './process-wide.ts';

/**
 * The secret of this newspaper by which it knows its own signatures again: made on first use, kept in a file beside the
 * database that nobody else may read. Who copies the database alone cannot sign in its name.
 */
export function secretOf(dataDir: string): string {
  return processWide(`secret of ${dataDir}`, () => {
    const path = join(dataDir, 'secret');
    return readSecret(path) ?? makeSecret(dataDir, path);
  });
}

function readSecret(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim() || null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Whole or not at all, and the first of two processes wins. */
function makeSecret(dataDir: string, path: string): string {
  const mine = `${path}.${process.pid}`;
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(mine, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  try {
    linkSync(mine, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(mine, { force: true });
  }
  return readFileSync(path, 'utf8').trim();
}
