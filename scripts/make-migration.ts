/**
 * Writes the migration that takes the database from the last one to db/schema: `npm run db:migration -- <name>`, or
 * `-- <name> --custom` for an empty file to fill in by hand. drizzle-kit cannot say STRICT, so this says it.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [name, ...options] = process.argv.slice(2);
if (!name) throw new Error('Give the migration a name: npm run db:migration -- add-polls');

const folder = 'db/migrations';
const before = new Set(readdirSync(folder));
execFileSync('drizzle-kit', ['generate', `--name=${name}`, ...options], { stdio: 'inherit' });

// What was written before may have run somewhere: not a letter of it is changed.
for (const file of readdirSync(folder).filter((entry) => entry.endsWith('.sql') && !before.has(entry))) {
  const path = join(folder, file);
  const written = readFileSync(path, 'utf8');
  const strict = written.replace(/^(CREATE TABLE [\s\S]*?\n\));$/gm, '$1 STRICT;');
  if (strict !== written) writeFileSync(path, strict);
}
