import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Founding the bundled newspaper takes a second or two. Tests need it a hundred times: it is founded once, and copied.

/** Where the processes of tests find what is copied. */
const ORIGINAL = 'SHINE_TEST_PAPER';

/** Founds the newspaper that tests begin with, before all tests. Returns what removes it after them. */
export function makeTestPaper(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'shine-test-paper-'));
  const script = fileURLToPath(new URL('make-test-paper.ts', import.meta.url));
  const env = { ...process.env, DATA_DIR: folder, LOG_LEVEL: 'warn' };
  const { status, stderr } = spawnSync(process.execPath, [script], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The newspaper of the tests could not be made:\n${stderr}`);
  process.env[ORIGINAL] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

/** Puts the newspaper into a data folder. Returns false, and leaves the folder as it is, where there is a database already. */
export function copyTestPaper(dataDir: string): boolean {
  if (existsSync(join(dataDir, 'shine.sqlite'))) return false;
  const original = process.env[ORIGINAL];
  if (!original) throw new Error('The newspaper of the tests was not made.');
  cpSync(original, dataDir, { recursive: true });
  return true;
}
