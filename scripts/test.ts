import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Problem } from '../lib/platform/problem.ts';
import { buildIfChanged } from './build.ts';
import { findChromium } from './find-chromium.ts';
import { run } from './run.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What is compiled once for the hundred processes that tests start. */
const COMPILED = join(root, 'node_modules/.cache/node');

/** `npm test`: unit tests, then the whole site in a real browser. Arguments name e2e files: `npm test -- e2e/pages`. */
await run(async () => {
  const named = process.argv.slice(2);
  if (named.length === 0) step('Unit tests', ['vitest', 'run']);
  const chromium = findChromium();
  buildIfChanged(root);
  step('Whole-site tests', ['playwright', 'test', ...named], { PLAYWRIGHT_CHROMIUM_PATH: chromium });
});

function step(name: string, [command = '', ...args]: string[], env: Record<string, string> = {}): void {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILED, ...env },
  });
  if (result.status !== 0) throw new Problem(`${name} failed.`);
}
