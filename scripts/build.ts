import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../lib/platform/problem.ts';

/** What goes into the build: a change in any of these makes the next start build again. */
const SOURCES = [
  'app/**/*.{ts,tsx,css,woff2}',
  'components/**/*.{ts,tsx,css}',
  'lib/**/*.{ts,json}',
  'db/*.ts',
  'db/{dialects,queries,schema}/**/*.ts',
  'site.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
];

/** A digest of every source of the build. */
function sourceDigest(root: string): string {
  const hash = createHash('sha256').update(process.versions.node);
  const files = globSync(SOURCES, { cwd: root })
    .filter((file) => !file.includes('.test.'))
    .sort();
  for (const file of files) hash.update(`\n${file}\n`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** Builds the pages with Next, unless the last build was of these very sources. Throws a Problem when it fails. */
export function buildIfChanged(root: string): void {
  const mark = join(root, '.next', 'built-from');
  const digest = sourceDigest(root);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === digest) return;
  console.log('Building the pages; this happens when the sources have changed.');
  const result = spawnSync(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    encoding: 'utf8',
  });
  if (result.status !== 0) throw new Problem(`The build failed:\n${result.stdout}${result.stderr}`);
  writeFileSync(mark, digest);
}
