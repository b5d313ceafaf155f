import { basename } from 'node:path';
import { write } from '../../db/database.ts';
import { setAside } from '../../db/queries/newsroom/wire.ts';
import { keepOriginal, packOriginal } from '../../db/queries/newsroom/wire-originals.ts';
import type { Problem } from '../platform/problem.ts';
import type { OpenFile } from './open-file.ts';
import type { Orders } from './orders.ts';
import type { FileReport } from './report.ts';

const LARGEST_KEPT = 20 * 1024 * 1024;
const LONGEST_TEXT = 100_000;

/** Puts a file that cannot be read into the quarantine with its bytes as they came, and throws why it cannot. */
export async function refuseFile(
  content: OpenFile | Buffer,
  report: FileReport,
  { dryRun, sourceId }: Pick<Orders, 'dryRun' | 'sourceId'>,
  problem: Problem,
): Promise<never> {
  const bytes = Buffer.isBuffer(content) ? content : await beginningOf(content);
  if (!dryRun && bytes.length > 0) {
    const format = report.format ?? 'unknown';
    const name = basename(report.file);
    const original = await packOriginal({ name, format, bytes });
    const line = Number(/\bLine (\d+)/.exec(problem.message)?.[1] ?? 1);
    const text = bytes.toString('utf8').slice(0, LONGEST_TEXT).toWellFormed();
    await write(async ({ db }) => {
      const originalId = await keepOriginal(db, original);
      await setAside(db, [{ file: name, line, reason: problem.message, text, format, originalId, sourceId }]);
    });
  }
  throw problem;
}

/** All of a file that is kept, or as much as is kept of any. */
async function beginningOf({ bytes }: OpenFile): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of bytes) {
    parts.push(part);
    length += part.length;
    if (length > LARGEST_KEPT) break;
  }
  return Buffer.concat(parts).subarray(0, LARGEST_KEPT);
}
