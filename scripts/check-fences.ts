/**
 * Proves that the import fences of biome.json bite: each import below is written into a file of its folder, and Biome
 * must refuse it there. A fence that matches nothing is green for ever and protects nothing.
 */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';

const REFUSED: [folder: string, imports: string, name?: string][] = [
  ['lib/platform', '../news/paths.ts'],
  ['lib/news', '../../db/database.ts'],
  ['lib/edition', '../../db/queries/newsroom/stories.ts'],
  ['lib/edition', '../../db/schema/newsroom/stories.ts'],
  ['lib/edition', '#db/schema/newsroom/stories.ts'],
  ['lib/edition', '../desk/publish-story.ts'],
  ['lib/edition', 'drizzle-orm'],
  ['lib/desk', '../edition/read-article.ts'],
  ['lib/desk', '../wire/file-items.ts'],
  ['lib/wire', '../desk/publish-story.ts'],
  ['lib/media', '../desk/publish-story.ts'],
  ['lib/letters', '../edition/read-article.ts'],
  ['lib/edition', '../letters/take-message.ts'],
  ['lib/announcements', '../desk/publish-story.ts'],
  ['lib/announcements', '../../db/schema/newsroom/announcements.ts'],
  ['lib/desk', '../announcements/send-due.ts'],
  ['db', '../lib/announcements/send-due.ts'],
  ['lib/edition', '../media/accept-picture.ts'],
  ['app/(site)', '#lib/letters/take-message.ts'],
  ['app/(site)', '#lib/media/accept-picture.ts'],
  ['db/queries/edition', '../newsroom/stories.ts'],
  ['db/queries/edition', '../../schema/newsroom/stories.ts'],
  ['db', '../lib/edition/read-article.ts'],
  ['components', '#lib/edition/read-article.ts'],
  ['components', '#db/database.ts'],
  ['app/(site)', '#lib/desk/publish-story.ts'],
  ['app/(site)', '#db/queries/newsroom/stories.ts'],
  ['server', '../db/queries/newsroom/stories.ts'],
  ['lib/edition', '../../db/database.ts', 'write'],
  ['lib/edition', '../../scripts/found-newspaper.ts'],
  ['db/queries/edition', '../../database.ts', 'write'],
  ['db/queries/edition', '../../dialects/sqlite/connection.ts'],
  ['app/(site)', '../../scripts/found-newspaper.ts'],
  ['app/(site)', 'drizzle-orm/sqlite-core'],
  ['server', '../db/database.ts', 'write'],
];

/** What the same fences must let through. */
const ALLOWED: [folder: string, imports: string, name?: string][] = [
  ['lib/edition', '../../db/queries/edition/articles.ts'],
  ['lib/desk', '../../db/queries/newsroom/stories.ts'],
  ['lib/letters', '../../db/queries/newsroom/stories.ts'],
  ['lib/announcements', '../../db/queries/newsroom/announcements.ts'],
  ['server', '../lib/announcements/announcer.ts'],
  ['db', '../lib/news/announcements.ts'],
  ['app/(site)', '#lib/edition/read-article.ts'],
  ['lib/edition', '../../db/database.ts', 'read'],
];

const canaries = [...REFUSED, ...ALLOWED].map(([folder, imports, name = 'readCanary'], at) => ({
  file: `${folder}/fence-canary-${at}.ts`,
  imports,
  source: `import { ${name} } from '${imports}';\n\n${name}();\n`,
}));

function refusedFiles(): Set<string> {
  try {
    for (const { file, source } of canaries) writeFileSync(file, source);
    const files = canaries.map(({ file }) => file);
    const lint = spawnSync('biome', ['lint', '--only=style/noRestrictedImports', '--max-diagnostics=none', ...files], {
      encoding: 'utf8',
    });
    return new Set(files.filter((file) => `${lint.stdout}${lint.stderr}`.includes(file)));
  } finally {
    for (const { file } of canaries) rmSync(file, { force: true });
  }
}

const refused = refusedFiles();
const wrong = canaries.filter(({ file }, at) => refused.has(file) !== at < REFUSED.length);
for (const { file, imports } of wrong) {
  console.error(`${file}: importing ${imports} is ${refused.has(file) ? 'refused and should not be' : 'not refused'}.`);
}
if (wrong.length) process.exitCode = 1;
else console.log(`${REFUSED.length} forbidden imports are refused, ${ALLOWED.length} allowed ones pass.`);
