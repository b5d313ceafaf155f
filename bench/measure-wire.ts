import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readSamples, samplesIn } from './read-samples.ts';
import type { Figure } from './table.ts';

const run = promisify(execFile);
const SCRIPT = fileURLToPath(new URL('./read-samples.ts', import.meta.url));

/**
 * How fast each format of agencies and feeds reads the samples in a folder, decoding and all, without filing; and what
 * memory a process of its own takes for it.
 */
export async function measureWire(folder: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [format, files] of await samplesIn(folder)) {
    const { stdout } = await run(process.execPath, [SCRIPT, folder, format]);
    const { items, bytes, seconds, slowest, memory } = readSamples.parse(JSON.parse(stdout));
    const rate = `${Math.round(items / seconds)} items/s, ${(bytes / seconds / 1e6).toFixed(1)} MB/s`;
    figures.push({
      name: `reading ${format}, ${files.length} files`,
      value: `${rate}, at most ${Math.round(memory / 1e6)} MB, slowest file ${Math.round(slowest)} ms`,
      goal: 'no file over 5 s',
      met: slowest < 5000,
    });
  }
  return figures;
}
