import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** `npm run check`: everything a tool can hold to, one after the other; all are run, and any failure is one. */
const CHECKS: [name: string, command: string, ...args: string[]][] = [
  ['route types', 'next', 'typegen'],
  ['types', 'tsc', '--noEmit', '--pretty', 'false'],
  ['lint and format', 'biome', 'ci', '--error-on-warnings', '--colors=off'],
  ['import fences', process.execPath, 'scripts/check-fences.ts'],
  ['unused code', 'knip', '--no-progress', '--treat-config-hints-as-errors'],
  ['migrations', process.execPath, 'scripts/check-migrations.ts'],
];

const cwd = fileURLToPath(new URL('..', import.meta.url));
for (const [name, command, ...args] of CHECKS) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name}`);
  if (status === 0) continue;
  console.log(`${stdout}${stderr}`);
  process.exitCode = 1;
}
