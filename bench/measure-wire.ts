import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { decodeBytes } from '../lib/wire/decode.ts';
import type { WholeFormat } from '../lib/wire/format.ts';
import { openFile } from '../lib/wire/open-file.ts';
import type { Figure } from './table.ts';

/** How long each format is read over and over (ms). */
const LONG_ENOUGH = 2000;

interface Sample {
  name: string;
  bytes: Buffer;
}

/** How fast each format of agencies and feeds reads the samples in a folder: decoding and all, without filing. */
export async function measureWire(folder: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [format, samples] of await samplesIn(folder)) {
    const { items, bytes, seconds, slowest } = readOver(format, samples);
    const rate = `${Math.round(items / seconds)} items/s, ${(bytes / seconds / 1e6).toFixed(1)} MB/s`;
    const times = `slowest file ${Math.round(slowest)} ms`;
    figures.push({
      name: `reading ${format.name}, ${samples.length} files`,
      value: `${rate}, ${times}`,
      goal: 'no file over 5 s',
      met: slowest < 5000,
    });
  }
  return figures;
}

async function samplesIn(folder: string): Promise<Map<WholeFormat, Sample[]>> {
  const samples = new Map<WholeFormat, Sample[]>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = await openFile(join(entry.parentPath, entry.name));
    if ('format' in file.recognised && 'read' in file.recognised.format.format) {
      const { format } = file.recognised.format;
      const parts: Buffer[] = [];
      for await (const part of file.bytes) parts.push(part);
      const known = samples.get(format) ?? [];
      samples.set(format, [...known, { name: basename(entry.name), bytes: Buffer.concat(parts) }]);
    }
    file.close();
  }
  return samples;
}

function readOver(format: WholeFormat, samples: readonly Sample[]) {
  const began = performance.now();
  let [items, bytes, slowest] = [0, 0, 0];
  do {
    for (const sample of samples) {
      const at = performance.now();
      items += itemsIn(format, sample);
      bytes += sample.bytes.length;
      slowest = Math.max(slowest, performance.now() - at);
    }
  } while (performance.now() - began < LONG_ENOUGH);
  return { items, bytes, slowest, seconds: (performance.now() - began) / 1000 };
}

/** What is malformed takes its time as well, and holds no item. */
function itemsIn(format: WholeFormat, { name, bytes }: Sample): number {
  try {
    return format.read({ name, text: decodeBytes(bytes).text }).length;
  } catch {
    return 0;
  }
}
