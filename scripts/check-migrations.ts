/** Proves that db/migrations leads to db/schema: drizzle-kit, asked in a copy, must have nothing to add. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const migrations = 'db/migrations';
const copy = mkdtempSync(join(tmpdir(), 'shine-migrations-'));
const isMigration = (file: string) => file.endsWith('.sql');

try {
  cpSync(migrations, copy, { recursive: true });
  execFileSync(
    'drizzle-kit',
    [
      'generate',
      '--dialect=sqlite',
      '--casing=snake_case',
      '--schema=./db/schema/*/*.ts',
      `--out=${relative('.', copy)}`,
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const written = readdirSync(migrations).filter(isMigration);
  const added = readdirSync(copy).filter((file) => isMigration(file) && !written.includes(file));
  if (added.length) {
    console.error('The schema has changed and no migration says so: npm run db:migration -- <name>');
    process.exitCode = 1;
  } else console.log(`${written.length} migrations lead to the schema.`);
} finally {
  rmSync(copy, { recursive: true, force: true });
}
