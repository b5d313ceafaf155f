import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { decodeBytes } from '../lib/wire/decode.ts';
import type { WholeFormat } from '../lib/wire/format.ts';
import { openFile } from '../lib/wire/open-file.ts';

/** How long a format is read over and over (ms). */
const LONG_ENOUGH = 2000;

/** What reading the samples of one format came to; seconds, the slowest file in ms, the most memory in bytes. */
export const readSamples = z.object({
  items: z.number(),
  bytes: z.number(),
  seconds: z.number(),
  slowest: z.number(),
  memory: z.number(),
});

/** The files in a folder that are read whole, by the names of their formats. */
export async function samplesIn(folder: string): Promise<Map<string, string[]>> {
  const samples = new Map<string, string[]>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const { format } = await opened(path);
    if (format) samples.set(format.name, [...(samples.get(format.name) ?? []), path]);
  }
  return samples;
}

async function opened(path: string): Promise<{ format: WholeFormat | null; bytes: Buffer }> {
  const file = await openFile(path);
  const parts: Buffer[] = [];
  const format = 'format' in file.recognised ? file.recognised.format.format : null;
  const whole = format && 'read' in format ? format : null;
  if (whole) for await (const part of file.bytes) parts.push(part);
  file.close();
  return { format: whole, bytes: Buffer.concat(parts) };
}

function readOver(samples: readonly { name: string; format: WholeFormat; bytes: Buffer }[]) {
  const began = performance.now();
  let [items, bytes, slowest] = [0, 0, 0];
  do {
    for (const sample of samples) {
      const at = performance.now();
      items += itemsIn(sample.format, sample);
      bytes += sample.bytes.length;
      slowest = Math.max(slowest, performance.now() - at);
    }
  } while (performance.now() - began < LONG_ENOUGH);
  return { items, bytes, slowest, seconds: (performance.now() - began) / 1000 };
}

/** What is malformed takes its time as well, and holds no item. */
function itemsIn(format: WholeFormat, { name, bytes }: { name: string; bytes: Buffer }): number {
  try {
    return format.read({ name, text: decodeBytes(bytes).text }).length;
  } catch {
    return 0;
  }
}

if (import.meta.main) {
  const [, , folder = '', wanted = ''] = process.argv;
  const paths = (await samplesIn(folder)).get(wanted) ?? [];
  const samples = [];
  for (const path of paths) {
    const { format, bytes } = await opened(path);
    if (format) samples.push({ name: basename(path), format, bytes });
  }
  console.log(JSON.stringify({ ...readOver(samples), memory: process.resourceUsage().maxRSS * 1024 }));
}
