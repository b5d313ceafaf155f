import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

type Check = [name: string, command: string, ...args: string[]];

/**
 * `npm run check`: everything a tool can hold to. All are run, those of one row beside each other, and any failure is
 * one. The fences come last and alone: they write into the folders that the others read.
 */
const CHECKS: Check[][] = [
  [['route types', 'next', 'typegen']],
  [
    ['types', 'tsc', '--noEmit', '--pretty', 'false'],
    ['lint and format', 'biome', 'ci', '--error-on-warnings', '--colors=off'],
    ['unused code', 'knip', '--no-progress', '--treat-config-hints-as-errors'],
    ['migrations', process.execPath, 'scripts/check-migrations.ts'],
  ],
  [['import fences', process.execPath, 'scripts/check-fences.ts']],
];

const cwd = fileURLToPath(new URL('..', import.meta.url));
const MOST_SAID = 64 * 1024 * 1024;

function check([name, command, ...args]: Check): Promise<void> {
  return new Promise((resolve) => {
    execFile(command, args, { cwd, maxBuffer: MOST_SAID }, (error, stdout, stderr) => {
      console.log(`${error ? 'FAIL' : 'ok  '} ${name}`);
      if (error) {
        console.log(`${stdout}${stderr || (stdout ? '' : error.message)}`);
        process.exitCode = 1;
      }
      resolve();
    });
  });
}

for (const row of CHECKS) await Promise.all(row.map(check));
