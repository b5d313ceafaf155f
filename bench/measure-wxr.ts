import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Figure } from './table.ts';
import { writeWxr } from './wxr-corpus.ts';

const run = promisify(execFile);
const MOST_MEMORY_MB = 300;

const report = z.object({
  files: z.tuple([z.object({ lines: z.number(), seconds: z.number(), error: z.null() })]),
  peakMemory: z.number(),
});

/** How an export of WordPress with so many items is received into an empty paper, and received once more. */
export async function measureWxr(folder: string, items: number): Promise<Figure[]> {
  const file = join(folder, 'export.xml');
  await writeWxr(file, items);
  const { size } = await stat(file);
  const figures: Figure[] = [];
  for (const time of ['received', 'received again']) {
    const { stdout } = await run('npm', ['run', '--silent', 'wire', '--', '--json', file], { maxBuffer: 200_000_000 });
    const {
      files: [{ lines, seconds }],
      peakMemory,
    } = report.parse(JSON.parse(stdout));
    const memory = peakMemory / 1e6;
    figures.push(
      {
        name: `WXR of ${items} items, ${Math.round(size / 1e6)} MB, ${time}`,
        value: `${Math.round(lines / seconds)} items/s`,
      },
      {
        name: 'its memory',
        value: `${Math.round(memory)} MB`,
        goal: `< ${MOST_MEMORY_MB} MB`,
        met: memory < MOST_MEMORY_MB,
      },
    );
  }
  return figures;
}
