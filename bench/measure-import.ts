import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import type { Figure } from './table.ts';

const run = promisify(execFile);
const LINES = 16_000;

/** How fast an archive is received into an empty paper, full-text index included, and what memory that takes. */
export async function measureImport(folder: string, corpus: string, archive: string | null): Promise<Figure[]> {
  const file = archive ?? (await firstLines(corpus, join(folder, 'import.jsonl')));
  const dataDir = join(folder, 'import');
  const script = ['run', '--silent', 'wire', '--', '--json', file];
  const env = { ...process.env, DATA_DIR: dataDir };
  const timed = await run('npm', script, { env, maxBuffer: 100_000_000 });
  const again = await run('npm', script, { env, maxBuffer: 100_000_000 });
  await rm(dataDir, { recursive: true });
  const [first, second] = [timed, again].map(
    ({ stdout }) => JSON.parse(stdout).files[0] as { lines: number; seconds: number },
  );
  const rate = (report: typeof first) => (report ? report.lines / report.seconds : 0);
  return [
    {
      name: `import, ${archive ? 'the archive named' : 'invented articles'}`,
      value: `${Math.round(rate(first))} articles/s`,
      goal: '>= 2000 articles/s',
      met: rate(first) >= 2000,
    },
    { name: 'the same again (no change)', value: `${Math.round(rate(second))} articles/s` },
  ];
}

async function firstLines(from: string, to: string): Promise<string> {
  const out = createWriteStream(to);
  let lines = 0;
  for await (const line of createInterface({ input: createReadStream(from) })) {
    if (lines >= LINES) break;
    out.write(`${line}\n`);
    lines += 1;
  }
  await new Promise((resolve) => out.end(resolve));
  return to;
}
