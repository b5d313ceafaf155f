import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { Problem } from '../lib/platform/problem.ts';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/**
 * The browser for the tests: the one PLAYWRIGHT_CHROMIUM_PATH names, one that is installed, Playwright's own (downloaded
 * when it can be), or Debian's (installed when it can be). Throws a Problem that says how to get one when all that fails.
 */
export function findChromium(): string {
  const named = process.env.PLAYWRIGHT_CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Problem(`PLAYWRIGHT_CHROMIUM_PATH is "${named}", and there is no such file.`);
  }
  const found = INSTALLED.find((path) => existsSync(path)) ?? ownBrowser();
  if (found) return found;
  console.log('No Chromium on this machine: trying to get one.');
  if (run('npx', ['playwright', 'install', 'chromium']) && ownBrowser()) return chromium.executablePath();
  if (
    run('apt-get', ['update', '-qq']) &&
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
  ) {
    return INSTALLED[0] ?? '';
  }
  throw new Problem('No Chromium could be found or installed. Install one and set PLAYWRIGHT_CHROMIUM_PATH to it.');
}

function ownBrowser(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function run(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'ignore'] }).status === 0;
}
